package org.stratolith.reader.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.InstrumentFormat;
import org.stratolith.reader.Measured;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.Remark;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/**
 * Workbooks: the sheet {@code record} of Neware's exports, and sheets with a table that would be
 * read as CSV. The sheets of records come first; of others the first that can be read.
 */
public final class XlsxFormat implements InstrumentFormat {

  private static final List<InstrumentFormat> TABLES =
      List.of(new BdfFormat(), new NewareCsvFormat(), new TextTableFormat());

  @Override
  public String name() {
    return "Excel workbook (XLSX): Neware, tables";
  }

  @Override
  public boolean recognises(FileBytes file) {
    return XlsxSheets.recognises(file);
  }

  @Override
  public Reading read(FileBytes file, ReadingOptions options) {
    XlsxSheets sheets = new XlsxSheets(file);
    List<String> ordered = new ArrayList<>();
    sheets.names().stream().filter(XlsxFormat::records).forEach(ordered::add);
    sheets.names().stream().filter(name -> !records(name)).forEach(ordered::add);
    for (String name : ordered) {
      FileBytes csv = sheets.csv(name);
      InstrumentFormat format = format(csv, options);
      if (format != null) {
        Reading reading = format.read(csv, options);
        long further = ordered.stream().filter(XlsxFormat::records).count() - 1;
        return named(reading, name, Math.max(further, 0), file);
      }
    }
    throw new InputException(
        new Problem(
            Place.ofFile(file.name()),
            "none of the sheets " + sheets.names() + " is a table of a test that is known",
            "Maybe the record layer was not exported, or map the columns with --column"));
  }

  private static @Nullable InstrumentFormat format(FileBytes csv, ReadingOptions options) {
    if (csv.length() == 0) {
      return null;
    }
    if (!options.columns().isEmpty()) {
      return new TextTableFormat();
    }
    return TABLES.stream().filter(table -> table.recognises(csv)).findFirst().orElse(null);
  }

  private static boolean records(String sheet) {
    return sheet.toLowerCase(Locale.ROOT).startsWith("record") || sheet.startsWith("记录");
  }

  private static Reading named(Reading reading, String sheet, long further, FileBytes file) {
    List<Measured> contents = new ArrayList<>();
    for (Measured measured : reading.contents()) {
      contents.add(
          measured instanceof Measured.Test test
              ? new Measured.Test(sheet, test.record())
              : measured);
    }
    List<Remark> remarks = new ArrayList<>(reading.remarks());
    if (further > 0) {
      remarks.add(
          new Remark(
              Remark.Weight.WARNING,
              new Problem(
                  Place.ofFile(file.name()),
                  further + " further sheets of records were not read",
                  "Maybe export the test as CSV, which knows no limit of rows")));
    }
    return new Reading(
        reading.format().replace("CSV", "XLSX"), contents, reading.metadata(), remarks);
  }
}
