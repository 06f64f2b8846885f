package org.stratolith.reader.tabular;

import java.util.List;
import java.util.Map;
import org.stratolith.reader.ChargeCheck;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.InstrumentFormat;
import org.stratolith.reader.Measured;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.Remark;
import org.stratolith.record.BdfCsv;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.TestRecord;

/** Time series in the Battery Data Format, CSV, with preferred labels or machine names. */
public final class BdfFormat implements InstrumentFormat {

  private static final int HEAD = 4096;

  @Override
  public String name() {
    return "Battery Data Format CSV";
  }

  @Override
  public boolean recognises(FileBytes file) {
    String head = file.head(HEAD);
    int end = head.indexOf('\n');
    String heading = end < 0 ? head : head.substring(0, end);
    return has(heading, "Test Time / s", "test_time_second")
        && has(heading, "Voltage / V", "voltage_volt")
        && has(heading, "Current / A", "current_ampere");
  }

  /** Whether a cell of the heading is the label or the machine name. */
  private static boolean has(String heading, String label, String machineName) {
    for (String cell : heading.replace("\u00EF\u00BB\u00BF", "").split(",", -1)) {
      String plain = cell.strip().replace("\"", "");
      if (plain.equals(label) || plain.equals(machineName)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Reading read(FileBytes file, ReadingOptions options) {
    CyclingRecord read = BdfCsv.read(file.name(), file.array());
    CyclingRecord record =
        Double.isNaN(options.electrodeArea())
            ? read
            : read.withElectrodeArea(options.electrodeArea());
    Remark units = ChargeCheck.of(record).remark(file.name());
    return new Reading(
        name(),
        List.of(new Measured.Test("", new TestRecord(record, List.of()))),
        Map.of(),
        units == null ? List.of() : List.of(units));
  }
}
