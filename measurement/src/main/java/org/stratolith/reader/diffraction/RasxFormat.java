package org.stratolith.reader.diffraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.InstrumentFormat;
import org.stratolith.reader.Measured;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.Remark;
import org.stratolith.reader.XmlWalk;
import org.stratolith.reader.ZipMembers;
import org.stratolith.reader.text.TextLines;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/** Rigaku's {@code .rasx}: a ZIP with the profile and the conditions of each scan. */
public final class RasxFormat implements InstrumentFormat {

  @Override
  public String name() {
    return "Rigaku RASX";
  }

  @Override
  public boolean recognises(FileBytes file) {
    return ZipMembers.recognises(file) && first(ZipMembers.of(file)) != null;
  }

  private static @Nullable String first(ZipMembers members) {
    for (String name : members.names()) {
      if (profile(name)) {
        return name;
      }
    }
    return null;
  }

  private static boolean profile(String name) {
    return name.startsWith("Data") && name.contains("/Profile") && name.endsWith(".txt");
  }

  @Override
  public Reading read(FileBytes file, ReadingOptions options) {
    ZipMembers members = ZipMembers.of(file);
    List<Measured> contents = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    Map<String, String> metadata = new LinkedHashMap<>();
    for (String name : members.names()) {
      FileBytes points = profile(name) ? members.member(name) : null;
      if (points != null) {
        Map<String, String> header = conditions(members, name, remarks);
        header.forEach(metadata::putIfAbsent);
        scan(points, header, contents, remarks);
      }
    }
    if (contents.isEmpty() && remarks.isEmpty()) {
      throw new InputException(
          new Problem(
              Place.ofFile(file.name()), "holds no profile", "Maybe it was damaged on the way"));
    }
    return new Reading(name(), contents, metadata, remarks);
  }

  private static void scan(
      FileBytes points, Map<String, String> header, List<Measured> contents, List<Remark> remarks) {
    RigakuScan scan = new RigakuScan(header, points.name());
    TextLines lines = TextLines.of(points);
    while (lines.next()) {
      int cells = lines.split('\t');
      if (cells >= 2) {
        scan.point(lines.value(0), lines.value(1), cells > 2 ? lines.value(2) : 1);
      } else if (!lines.isBlank()) {
        throw lines.error("has no intensity", "Maybe the file is damaged");
      }
    }
    scan.finish("Scan " + (contents.size() + 1), contents, remarks);
  }

  /** The conditions, under the keys of the {@code .ras} header. */
  private static Map<String, String> conditions(
      ZipMembers members, String profile, List<Remark> remarks) {
    Map<String, String> header = new LinkedHashMap<>();
    String folder = profile.substring(0, profile.indexOf('/') + 1);
    String number = profile.replaceAll(".*/Profile(.*)\\.txt", "$1");
    // The misspelling is Rigaku's own.
    FileBytes xml = members.member(folder + "MesurementConditions" + number + ".xml");
    xml = xml == null ? members.member(folder + "MeasurementConditions" + number + ".xml") : xml;
    if (xml == null) {
      remarks.add(
          new Remark(
              Remark.Weight.WARNING,
              new Problem(
                  Place.ofFile(profile),
                  "has no conditions beside it; axis and wavelength are not known",
                  "Maybe the archive was repacked")));
      return header;
    }
    XmlWalk.walk(xml, new Conditions(header));
    return header;
  }

  private static final class Conditions implements XmlWalk.Visitor {

    private static final Map<String, String> KEYS =
        Map.ofEntries(
            Map.entry("AxisName", "MEAS_SCAN_AXIS_X_INTERNAL"),
            Map.entry("IntensityUnit", "MEAS_SCAN_UNIT_Y"),
            Map.entry("Step", "MEAS_SCAN_STEP"),
            Map.entry("Start", "MEAS_SCAN_START"),
            Map.entry("Stop", "MEAS_SCAN_STOP"),
            Map.entry("Speed", "MEAS_SCAN_SPEED"),
            Map.entry("SpeedUnit", "MEAS_SCAN_SPEED_UNIT"),
            Map.entry("DataCount", "MEAS_DATA_COUNT"),
            Map.entry("StartTime", "MEAS_SCAN_START_TIME"),
            Map.entry("SampleName", "FILE_SAMPLE"),
            Map.entry("SystemName", "SystemName"),
            Map.entry("TargetName", "HW_XG_TARGET_NAME"),
            Map.entry("WaveType", "MEAS_COND_XG_WAVE_TYPE"),
            Map.entry("WavelengthKalpha1", "HW_XG_WAVE_LENGTH_ALPHA1"),
            Map.entry("WavelengthKalpha2", "HW_XG_WAVE_LENGTH_ALPHA2"),
            Map.entry("WavelengthKbeta", "HW_XG_WAVE_LENGTH_BETA"));

    private final Map<String, String> header;

    Conditions(Map<String, String> header) {
      this.header = header;
    }

    @Override
    public void begin(String name, Map<String, String> attributes) {}

    @Override
    public void end(String name, String raw) {
      String text = raw.strip();
      String key = KEYS.get(name);
      if (key != null && !text.isEmpty()) {
        header.putIfAbsent(key, text);
      }
    }
  }
}
