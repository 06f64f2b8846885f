package org.stratolith.reader;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/**
 * Goes through XML from begin to end without building a tree. Document types and outside entities
 * are not looked at, so that a file cannot expand or reach for others.
 */
public final class XmlWalk {

  private static final int HEAD = 200;
  private static final Pattern ENCODING =
      Pattern.compile("^\\s*<\\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]+)[\"']");

  /** What is met on the way. Names have no prefix. */
  public interface Visitor {
    /** An element begins. */
    void begin(String name, Map<String, String> attributes);

    /** An element ends; the text, with its blanks, is that since the last begin or end. */
    void end(String name, String text);
  }

  private XmlWalk() {}

  /**
   * Walks.
   *
   * @throws InputException if the XML is damaged; what came before has been visited
   */
  public static void walk(FileBytes file, Visitor visitor) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    StringBuilder text = new StringBuilder();
    int event = -1;
    XMLStreamReader reader = open(factory, file);
    while (event != XMLStreamConstants.END_DOCUMENT) {
      event = next(reader, file);
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          text.setLength(0);
          visitor.begin(reader.getLocalName(), attributes(reader));
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        case XMLStreamConstants.END_ELEMENT -> {
          visitor.end(reader.getLocalName(), text.toString());
          text.setLength(0);
        }
        default -> {}
      }
    }
  }

  private static Map<String, String> attributes(XMLStreamReader reader) {
    int n = reader.getAttributeCount();
    if (n == 0) {
      return Map.of();
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int k = 0; k < n; k++) {
      attributes.put(reader.getAttributeLocalName(k), reader.getAttributeValue(k));
    }
    return attributes;
  }

  /**
   * The characters, by the byte order mark or else the encoding that the XML declares. Bytes that
   * are no characters are replaced: one of them in a comment should not cost a measurement.
   */
  private static Reader characters(FileBytes file) {
    int mark = 0;
    Charset charset = StandardCharsets.UTF_8;
    if (file.length() > 2 && file.u1(0) == 0xEF && file.u1(1) == 0xBB && file.u1(2) == 0xBF) {
      mark = 3;
    } else if (file.length() > 1 && file.u2(0) == 0xFEFF) {
      mark = 2;
      charset = StandardCharsets.UTF_16LE;
    } else if (file.length() > 1 && file.u2(0) == 0xFFFE) {
      mark = 2;
      charset = StandardCharsets.UTF_16BE;
    } else {
      Matcher declared = ENCODING.matcher(file.head(HEAD));
      charset = declared.find() ? charset(declared.group(1)) : charset;
    }
    byte[] bytes = file.array();
    return new InputStreamReader(
        new ByteArrayInputStream(bytes, mark, bytes.length - mark), charset);
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private static XMLStreamReader open(XMLInputFactory factory, FileBytes file) {
    try {
      return factory.createXMLStreamReader(characters(file));
    } catch (XMLStreamException e) {
      throw damaged(file, e);
    }
  }

  private static int next(XMLStreamReader reader, FileBytes file) {
    try {
      return reader.next();
    } catch (XMLStreamException | RuntimeException e) {
      // The parser of the JDK also throws unchecked exceptions at bytes that are no characters.
      throw damaged(file, e);
    }
  }

  private static InputException damaged(FileBytes file, Exception e) {
    int line =
        e instanceof XMLStreamException x && x.getLocation() != null
            ? Math.max(x.getLocation().getLineNumber(), 0)
            : 0;
    String message = String.valueOf(e.getMessage()).lines().reduce((a, b) -> b).orElse("");
    return new InputException(
        new Problem(
            new Place(file.name(), line, 0),
            "is damaged XML: " + message,
            "Maybe the file was cut off while it was copied"));
  }
}
