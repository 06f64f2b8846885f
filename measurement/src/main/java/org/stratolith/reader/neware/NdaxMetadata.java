package org.stratolith.reader.neware;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratolith.reader.neware.Markup.Tag;

/** What the XML files of an NDAX say about the test, its device and its program. */
final class NdaxMetadata {

  private static final List<String> TEST_INFO =
      List.of(
          "DevType",
          "DevID",
          "UnitID",
          "ChlID",
          "TestID",
          "CurrRange",
          "VoltRange",
          "StepName",
          "StartTime",
          "EndTime",
          "Barcode",
          "Remark");
  private static final List<String> HEAD_INFO =
      List.of("Creator", "PN", "Remark", "Scale", "MultCap", "SCQ");
  private static final List<String> VERSIONS =
      List.of("SvrVer", "CurrClientVer", "ZwjVersion", "MainXwjVer");

  private NdaxMetadata() {}

  static Map<String, String> read(List<Tag> testInfo, List<Tag> step) {
    Map<String, String> metadata = new LinkedHashMap<>();
    for (Tag tag : testInfo) {
      if (tag.name().equals("TestInfo")) {
        TEST_INFO.forEach(key -> put(metadata, key, tag.attribute(key)));
      }
    }
    for (Tag tag : step) {
      boolean head = tag.parent() >= 0 && step.get(tag.parent()).name().equals("Head_Info");
      if (head && HEAD_INFO.contains(tag.name())) {
        String value = tag.attribute("Value");
        put(metadata, "Program " + tag.name(), value);
        double number = number(value);
        if (tag.name().equals("SCQ") && number > 0) {
          metadata.put("Active Mass", number / 1000 + " mg");
        } else if (tag.name().equals("MultCap") && number > 0) {
          metadata.put("Nominal Capacity", number / 3600 + " mAh");
        }
      }
    }
    return metadata;
  }

  static void versions(List<Tag> versionInfo, Map<String, String> metadata) {
    for (Tag tag : versionInfo) {
      if (tag.name().equals("ZwjVersion")) {
        VERSIONS.forEach(key -> put(metadata, key, tag.attribute(key)));
      }
    }
  }

  private static void put(Map<String, String> metadata, String key, String value) {
    if (!value.isBlank()) {
      metadata.put(key, value);
    }
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
