package org.stratolith.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML document into {@link YamlNode}s.
 *
 * <p>Strict and bounded whatever the input: at most {@link #MAX_BYTES} of UTF-8, {@link #MAX_DEPTH}
 * levels, {@link #MAX_NODES} values; anchors, aliases, tags, keys that are not plain text, repeated
 * keys and further documents are refused. Every refusal is an {@link InputException} that names the
 * place.
 */
public final class YamlTree {

  /** Largest file, bytes. */
  public static final int MAX_BYTES = 1 << 20;

  /** Deepest nesting of lists and mappings. */
  public static final int MAX_DEPTH = 32;

  /** Most values (keys, texts, lists, mappings) in a file. */
  public static final int MAX_NODES = 100_000;

  private YamlTree() {}

  /** Reads a file. */
  public static YamlNode read(Path file) {
    String name = file.toString();
    if (Files.isDirectory(file)) {
      throw wholeFile(name, "is a folder, a YAML file is needed", "Maybe name a file inside it");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return parse(name, decode(name, in));
    } catch (NoSuchFileException e) {
      throw wholeFile(name, "no such file", "Maybe the path is relative to another folder");
    } catch (IOException e) {
      throw wholeFile(
          name, "cannot be read: " + e.getMessage(), "Maybe its permissions forbid reading");
    }
  }

  /** Reads a resource that stands beside {@code owner} on the class path. */
  public static YamlNode resource(Class<?> owner, String resource) {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw wholeFile(
            resource,
            "no such resource beside " + owner.getName(),
            "Maybe the file is not in src/main/resources of the same package");
      }
      return parse(resource, decode(resource, in));
    } catch (IOException e) {
      throw wholeFile(resource, "cannot be read: " + e.getMessage(), null);
    }
  }

  /** Reads text; {@code file} is the name used in messages. */
  public static YamlNode parse(String file, String text) {
    if (text.length() > MAX_BYTES) {
      throw tooLarge(file);
    }
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setUseMarks(true)
            .setCodePointLimit(MAX_BYTES + 1)
            .build();
    TreeBuilder builder = new TreeBuilder(file);
    try {
      for (Event event : new Parse(settings).parseString(text)) {
        builder.accept(event);
      }
    } catch (MarkedYamlEngineException e) {
      throw YamlProblems.syntax(file, e);
    } catch (ReaderException e) {
      throw YamlProblems.character(file, text, e);
    } catch (YamlEngineException e) {
      throw wholeFile(file, "is not YAML: " + e.getMessage(), null);
    }
    return builder.root();
  }

  private static String decode(String name, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw tooLarge(name);
    }
    return Utf8.decode(name, bytes);
  }

  private static InputException tooLarge(String file) {
    return wholeFile(
        file,
        "is larger than " + MAX_BYTES + " bytes, the most a YAML file may have",
        "Maybe this is data rather than a study or a parameter file");
  }

  static InputException wholeFile(String file, String message, @Nullable String advice) {
    return new InputException(new Problem(Place.ofFile(file), message, advice));
  }
}
