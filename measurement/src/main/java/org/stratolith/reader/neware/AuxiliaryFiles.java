package org.stratolith.reader.neware;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.ZipMembers;
import org.stratolith.reader.neware.Markup.Tag;

/**
 * The files of auxiliary sensors in an NDAX. They are told from others by their first byte, and
 * ordered by the integers in their names, as the sensors stand in {@code TestInfo.xml}.
 */
final class AuxiliaryFiles {

  /** Files after this many are not read. */
  private static final int MOST = 64;

  private static final int TEMPERATURE = 103;
  private static final int SET_TEMPERATURE = 335;
  private static final int HUMIDITY = 345;

  /**
   * A sensor.
   *
   * @param number as {@code TestInfo.xml} has it, else its place among the files
   * @param channelType what it measures, coded; -1 if the file does not say
   */
  record Sensor(NdcFile file, int number, int channelType) {}

  private AuxiliaryFiles() {}

  static List<Sensor> of(ZipMembers members, List<Tag> testInfo, Remarks remarks) {
    List<Tag> tags = testInfo.stream().filter(tag -> tag.name().matches("Aux\\d{1,6}")).toList();
    List<String> names =
        members.names().stream()
            .filter(name -> name.endsWith(".ndc") && !name.equals("data.ndc"))
            .sorted(Comparator.comparing(AuxiliaryFiles::integers, Arrays::compare))
            .toList();
    List<Sensor> sensors = new ArrayList<>();
    for (String name : names) {
      if (name.matches("data_(runInfo|step|log|es)\\.ndc")) {
        continue;
      }
      NdcFile file = NdcFile.member(members, name);
      if (file != null && file.type() == NdcFile.AUXILIARY && sensors.size() < MOST) {
        int k = sensors.size();
        Tag tag = k < tags.size() ? tags.get(k) : null;
        sensors.add(
            new Sensor(
                file,
                tag == null ? k + 1 : integer(tag.attribute("AuxID"), k + 1),
                tag == null ? -1 : integer(tag.attribute("ChlType"), -1)));
      } else if (file != null && file.type() == NdcFile.DATA) {
        remarks.note(
            name + " holds data of another device and was not read",
            "Maybe it belongs to a parallel channel");
      }
    }
    return sensors;
  }

  /** One float for every row: NDC 14 and 17. */
  static void floats(Sensor sensor, Rows rows, int[] number, Remarks remarks) {
    NdcFile.Found found = sensor.file().rows(4);
    FileBytes bytes = sensor.file().bytes();
    int n = sensor.number();
    boolean celsius = false;
    double[] column;
    switch (sensor.channelType()) {
      case TEMPERATURE -> {
        column = rows.extra("Temperature T" + n, "degC");
        celsius = true;
      }
      case SET_TEMPERATURE -> {
        column = rows.extra("Set Temperature T" + n, "degC");
        celsius = true;
      }
      case HUMIDITY -> column = rows.extra("Humidity H" + n, "%");
      default -> {
        column = rows.extra("Auxiliary A" + n, "1");
        remarks.note(
            "what the auxiliary sensor "
                + n
                + " measures is not known (its type is "
                + (sensor.channelType() < 0 ? "not told" : sensor.channelType())
                + "); its numbers are given as they stand",
            "Maybe they are temperatures in degC; report the type");
      }
    }
    double shift = celsius ? AuxiliaryByIndex.CELSIUS : 0;
    double scale = sensor.channelType() == HUMIDITY ? 1e-2 : 1;
    int row = 0;
    for (int k = 0; k < found.size(); k++) {
      while (row < number.length && number[row] < found.number()[k]) {
        row++;
      }
      if (row < number.length && number[row] == found.number()[k]) {
        column[row] = bytes.f4(found.at()[k]) * scale + shift;
      }
    }
  }

  /** A mark, a voltage and a temperature for every row: NDC 16, and NDC 11 with this mark. */
  static void pairs(Sensor sensor, Rows rows, int[] number) {
    NdcFile.Found found = sensor.file().rows(7);
    FileBytes bytes = sensor.file().bytes();
    double[] voltage = rows.extra("Auxiliary Voltage V" + sensor.number(), "V");
    double[] temperature = rows.extra("Temperature T" + sensor.number(), "degC");
    int row = 0;
    for (int k = 0; k < found.size(); k++) {
      while (row < number.length && number[row] < found.number()[k]) {
        row++;
      }
      if (row < number.length && number[row] == found.number()[k]) {
        int here = found.at()[k];
        voltage[row] = bytes.f4(here + 1) / 1e4;
        temperature[row] = bytes.i2(here + 5) / 10.0 + AuxiliaryByIndex.CELSIUS;
      }
    }
  }

  /** A number and a temperature for some rows: NDC 11 with another mark. */
  static void numbered(Sensor sensor, Rows rows, int[] number) {
    NdcFile.Found found = sensor.file().rows(88);
    FileBytes bytes = sensor.file().bytes();
    double[] temperature = rows.extra("Temperature T" + sensor.number(), "degC");
    for (int here : found.at()) {
      long index = bytes.u4(here + 1);
      int row = index > Integer.MAX_VALUE ? -1 : Arrays.binarySearch(number, (int) index);
      if (row >= 0) {
        temperature[row] = bytes.i2(here + 35) / 10.0 + AuxiliaryByIndex.CELSIUS;
      }
    }
  }

  private static int[] integers(String name) {
    return Arrays.stream(name.split("\\D+"))
        .filter(digits -> !digits.isEmpty())
        .mapToInt(digits -> integer(digits, Integer.MAX_VALUE))
        .toArray();
  }

  private static int integer(String text, int otherwise) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
