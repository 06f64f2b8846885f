package org.stratolith.reader.diffraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.InstrumentFormat;
import org.stratolith.reader.Measured;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.Remark;
import org.stratolith.reader.XmlWalk;
import org.stratolith.reader.ZipMembers;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/** Bruker's {@code .brml}: a ZIP with an XML for each measured range. */
public final class BrmlFormat implements InstrumentFormat {

  @Override
  public String name() {
    return "Bruker BRML";
  }

  @Override
  public boolean recognises(FileBytes file) {
    return ZipMembers.recognises(file)
        && ZipMembers.of(file).names().stream().anyMatch(BrmlFormat::range);
  }

  private static boolean range(String name) {
    return name.startsWith("Experiment") && name.contains("/RawData") && name.endsWith(".xml");
  }

  @Override
  public Reading read(FileBytes file, ReadingOptions options) {
    ZipMembers members = ZipMembers.of(file);
    List<Measured> contents = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    Map<String, String> metadata = new LinkedHashMap<>();
    for (String name : members.names()) {
      FileBytes xml = range(name) ? members.member(name) : null;
      if (xml != null) {
        BrmlRange range = new BrmlRange(xml.name(), metadata);
        XmlWalk.walk(xml, range);
        range.finish("Range " + (contents.size() + 1), contents, remarks);
      }
    }
    if (contents.isEmpty() && remarks.isEmpty()) {
      throw new InputException(
          new Problem(
              Place.ofFile(file.name()), "holds no range", "Maybe it was damaged on the way"));
    }
    return new Reading(name(), contents, metadata, remarks);
  }
}
