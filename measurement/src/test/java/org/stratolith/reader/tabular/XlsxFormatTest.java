package org.stratolith.reader.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.Measured;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.detection.InstrumentFiles;
import org.stratolith.record.CyclingRecord;
import org.stratolith.text.InputException;

/**
 * No workbook of Neware's is at hand: these are made here, after ECMA-376 and Neware's headings.
 */
class XlsxFormatTest {

  private static final String HEAD =
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>Cycle"
          + " Index</t></is></c><c r=\"C1\" t=\"str\"><v>Step Type</v></c><c r=\"D1\""
          + " t=\"s\"><v>1</v></c><c r=\"E1\" t=\"s\"><v>2</v></c><c r=\"F1\""
          + " t=\"s\"><v>3</v></c></row>";
  private static final String SHARED =
      "<sst><si><t>DataPoint</t></si><si><r><t>Total</t></r><r><t xml:space=\"preserve\">"
          + " Time</t></r></si><si><t>Current(mA)</t></si><si><t>Voltage(V)</t></si></sst>";

  private static FileBytes workbook(String sheetName, String rows) throws IOException {
    Map<String, String> members = new LinkedHashMap<>();
    members.put(
        "xl/workbook.xml",
        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"unit\" r:id=\"a\"/><sheet name=\""
            + sheetName
            + "\" r:id=\"b\"/></sheets></workbook>");
    members.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"a\" Target=\"worksheets/sheet1.xml\"/><Relationship"
            + " Id=\"b\" Target=\"/xl/worksheets/sheet2.xml\"/></Relationships>");
    members.put("xl/sharedStrings.xml", SHARED);
    members.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>");
    members.put(
        "xl/worksheets/sheet2.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> member : members.entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return FileBytes.of("test.xlsx", bytes.toByteArray());
  }

  private static String row(int number, String type, String time, double current, double voltage) {
    return ("<row r=\"%1$d\"><c r=\"A%1$d\"><v>%1$d</v></c><c r=\"B%1$d\"><v>1</v></c><c"
            + " r=\"C%1$d\" t=\"str\"><v>%2$s</v></c><c r=\"D%1$d\" t=\"str\"><v>%3$s</v></c><c"
            + " r=\"E%1$d\"><v>%4$s</v></c><c r=\"F%1$d\"><v>%5$s</v></c></row>")
        .formatted(number, type, time, current, voltage);
  }

  @Test
  void theRecordSheetIsRead() throws IOException {
    FileBytes file =
        workbook(
            "record",
            HEAD
                + row(2, "Rest", "00:00:00", 0, 3.25)
                + row(3, "CC_Chg", "00:01:00", 1.5, 3.5)
                + row(4, "CC_Chg", "00:02:00", 1.5E0, 3.75));
    Reading reading = InstrumentFiles.read(file, ReadingOptions.DEFAULTS);
    assertThat(reading.format()).isEqualTo("Neware XLSX (flat)");
    Measured.Test test = reading.contents(Measured.Test.class).getFirst();
    assertThat(test.name()).isEqualTo("record");
    CyclingRecord record = test.record().cycling();
    assertThat(record.times()).containsExactly(0, 60, 120);
    assertThat(record.currents()).containsExactly(0, 0.0015, 0.0015);
    assertThat(record.voltages()).containsExactly(3.25, 3.5, 3.75);
    assertThat(record.steps()).hasSize(2);
  }

  /** A reference that skips columns leaves empty cells. */
  @Test
  void cellsStandWhereTheirReferencesSay() throws IOException {
    String sparse =
        "<row r=\"3\"><c r=\"D3\" t=\"str\"><v>00:00:09</v></c><c r=\"F3\"><v>3</v></c></row>";
    FileBytes file = workbook("record", HEAD + row(2, "Rest", "00:00:00", 0, 3.25) + sparse);
    CyclingRecord record =
        InstrumentFiles.read(file, ReadingOptions.DEFAULTS)
            .contents(Measured.Test.class)
            .getFirst()
            .record()
            .cycling();
    assertThat(record.times()).containsExactly(0, 9);
    assertThat(record.current(1)).isNaN();
  }

  @Test
  void aWorkbookWithoutATestSaysSo() throws IOException {
    FileBytes file = workbook("cycle", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
    assertThatThrownBy(() -> InstrumentFiles.read(file, ReadingOptions.DEFAULTS))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("none of the sheets [unit, cycle]")
        .hasMessageContaining("Maybe");
  }

  /** One long text in very many cells would need gigabytes. */
  @Test
  void growthIsBounded() throws IOException {
    String text = "x".repeat(60_000);
    String cells = "<row>" + "<c t=\"s\"><v>4</v></c>".repeat(1000) + "</row>";
    FileBytes bomb = bomb(text, cells);
    assertThatThrownBy(() -> InstrumentFiles.read(bomb, ReadingOptions.DEFAULTS))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("grows to more than");
  }

  private static FileBytes bomb(String text, String cells) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      String[][] members = {
        {
          "xl/workbook.xml",
          "<workbook xmlns:r=\"r\"><sheets><sheet name=\"record\" r:id=\"b\"/></sheets></workbook>"
        },
        {
          "xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id=\"b\" Target=\"worksheets/s.xml\"/></Relationships>"
        },
        {"xl/sharedStrings.xml", "<sst>" + ("<si><t>" + text + "</t></si>").repeat(5) + "</sst>"},
        {"xl/worksheets/s.xml", "<worksheet><sheetData>" + cells + "</sheetData></worksheet>"}
      };
      for (String[] member : members) {
        zip.putNextEntry(new ZipEntry(member[0]));
        zip.write(member[1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return FileBytes.of("bomb.xlsx", bytes.toByteArray());
  }
}
