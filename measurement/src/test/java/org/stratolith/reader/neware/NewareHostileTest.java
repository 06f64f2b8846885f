package org.stratolith.reader.neware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.stratolith.reader.neware.SyntheticNdax.text;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratolith.reader.ChargeCheck;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.Measured;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.ReadingOptions.CycleNumbers;
import org.stratolith.reader.ZipMembers;
import org.stratolith.record.CyclingRecord;
import org.stratolith.record.Step;
import org.stratolith.text.InputException;

/** What is not known, does not fit or was made to harm is told; nothing is guessed silently. */
class NewareHostileTest {

  private static Reading nda(FileBytes file) {
    return new NewareNda().read(file, ReadingOptions.DEFAULTS);
  }

  private static Reading ndax(SyntheticNdax archive) {
    return new NewareNdax().read(archive.file(3000), ReadingOptions.DEFAULTS);
  }

  private static CyclingRecord record(Reading reading) {
    return reading.contents(Measured.Test.class).getFirst().record().cycling();
  }

  private static String remarks(Reading reading) {
    return reading.remarks().stream().map(Object::toString).collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @ValueSource(ints = {11, 14, 16, 17})
  void everyLayoutGivesWhatWasWritten(int version) {
    Reading reading = ndax(new SyntheticNdax(version));
    CyclingRecord record = record(reading);
    assertThat(reading.format()).isEqualTo("Neware NDAX (NDC " + version + ")");
    assertThat(record.size()).isEqualTo(3000);
    assertThat(record.steps().stream().map(Step::cycle)).containsExactly(1, 1, 2);
    // Floats of 24 bits.
    assertThat(record.voltage(1570)).isCloseTo(3.7 + 0.2 * Math.sin(1.57), within(3e-7));
    assertThat(record.current(1570)).isCloseTo(-1, within(1e-7));
    // A step begins where the row before stands, and its first row is at its zero.
    assertThat(record.time(1570)).isEqualTo(999 + 570);
    // The anchor at 1500 has counted 500 C; 70 rows of 1 A follow it.
    assertThat(record.value(1, 1570)).isCloseTo(570, within(1e-4));
    assertThat(ChargeCheck.of(record, 0, 1).ratio()).isCloseTo(1, within(1e-6));
    assertThat(remarks(reading)).doesNotContain("WARNING");
  }

  @Test
  void anUnknownVersionIsReadIfItsContentsFitAndSaysSo() {
    Reading reading = ndax(new SyntheticNdax(17).calledVersion(19));
    assertThat(reading.format()).isEqualTo("Neware NDAX (NDC 19)");
    assertThat(record(reading).size()).isEqualTo(3000);
    assertThat(remarks(reading))
        .contains("WARNING")
        .contains("is NDC 19, which is not known; it was read as NDC 17");
    assertThatThrownBy(() -> ndax(new SyntheticNdax(17).calledVersion(19).countedTimes(1e3)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is NDC 19, which is not known, and no known layout makes sense")
        .hasMessageContaining("Maybe export it as CSV");
    Reading nda = nda(new SyntheticNda().version(31).file(100));
    assertThat(remarks(nda)).contains("is of version 31, which is not known; its rows were read");
    assertThatThrownBy(() -> nda(FileBytes.of("x.nda", text("NEWARE20260101_ and nothing else"))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no known layout fits its rows");
  }

  @Test
  void aFactorOfAThousandBetweenChargeAndCurrentIsTold() {
    Reading reading = ndax(new SyntheticNdax(17).countedTimes(1e3));
    assertThat(remarks(reading))
        .contains("WARNING")
        .contains("times the integral of its current, near 1e3")
        .contains("Maybe a unit of current or charge was misread");
  }

  @Test
  void anUnknownRangeLeavesTheCurrentOpen() {
    Reading reading = nda(new SyntheticNda().range(777).file(5000));
    CyclingRecord record = record(reading);
    assertThat(record.size()).isEqualTo(5000);
    assertThat(record.voltage(0)).isEqualTo(3.6);
    assertThat(record.current(0)).isNaN();
    assertThat(record.value(0, 100)).isNaN();
    assertThat(remarks(reading)).contains("the range of current has the code 777");
  }

  @Test
  void theProgramTellsWhatACountOfAnUnknownRangeIs() {
    FileBytes file = new SyntheticNda().range(777).file(5000);
    int[] at = new int[5000];
    Arrays.setAll(at, row -> 4096 + 86 * row);
    Remarks remarks = new Remarks(file.name());
    RangeInference half =
        new RangeInference(java.util.List.of(new ProgramStep(1, 0.5e-3, "CC_Chg 0.5 mA")));
    Rows rows = WholeRows.decode(file, RowLayout.NDA_26, at, half, remarks);
    assertThat(rows.current[10]).isEqualTo(0.5e-3);
    assertThat(remarks.all().getFirst().problem().message()).contains("a count is 1.0E-4 mA");
    // Steps that contradict each other tell nothing.
    RangeInference torn =
        new RangeInference(
            java.util.List.of(
                new ProgramStep(1, 0.5e-3, "CC_Chg"), new ProgramStep(2, 5e-3, "CC_DChg")));
    assertThat(WholeRows.decode(file, RowLayout.NDA_26, at, torn, remarks).current[10]).isNaN();
  }

  @Test
  void cyclesAreCountedAnewOnlyWhenAsked() {
    FileBytes file = new SyntheticNda().file(18_000);
    NewareNda format = new NewareNda();
    ReadingOptions options = ReadingOptions.DEFAULTS.withCycles(CycleNumbers.DISCHARGE_FIRST);
    Reading counted = format.read(file, options);
    assertThat(record(counted).steps().stream().map(Step::cycle)).containsExactly(1, 2, 2, 3, 3);
    assertThat(remarks(counted)).contains("cycles were counted anew, from one discharge");
    assertThat(record(nda(file)).steps().stream().map(Step::cycle)).containsExactly(1, 1, 2, 2, 3);
  }

  @Test
  void archivesThatInflateWithoutEndAreRefused() {
    byte[] bomb =
        SyntheticNdax.zip(Map.of("data.ndc", new byte[(int) ZipMembers.FLOOR + (8 << 20)]));
    assertThat(bomb.length).isLessThan(60_000);
    assertThatThrownBy(
            () -> new NewareNdax().read(FileBytes.of("b.ndax", bomb), ReadingOptions.DEFAULTS))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("inflates to more than")
        .hasMessageContaining("Maybe it was made to harm");
  }

  @Test
  void anArchiveWithoutItsEndIsReadAsFarAsItGoes() {
    byte[] whole = new SyntheticNdax(14).rows(3000);
    Reading reading =
        new NewareNdax()
            .read(
                FileBytes.of("cut.ndax", Arrays.copyOf(whole, whole.length - 30)),
                ReadingOptions.DEFAULTS);
    assertThat(record(reading).size()).isEqualTo(3000);
    assertThat(remarks(reading)).contains("the archive's directory is missing or damaged");
    byte[] half = Arrays.copyOf(whole, whole.length / 3);
    assertThatThrownBy(
            () -> new NewareNdax().read(FileBytes.of("h.ndax", half), ReadingOptions.DEFAULTS))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("data_runInfo.ndc is missing");
  }

  @Test
  void entitiesAreNeitherExpandedNorFetched() {
    String attack =
        "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">"
            + "<!ENTITY x SYSTEM \"file:///etc/hostname\">]><root><TestInfo Barcode=\"&b;&x;&lt;\"/>";
    Reading reading = ndax(new SyntheticNdax(17).with("TestInfo.xml", text(attack)));
    assertThat(reading.metadata()).containsEntry("Barcode", "&b;&x;<");
  }

  @Test
  void theProgramNamesTheSteps() {
    String program =
        "<root><Head_Info><Scale Value=\"1\"/></Head_Info><Step_Info Num=\"2\"><Step1 Step_ID=\"1\""
            + " Step_Type=\"1\"><Limit><Main><Curr Value=\"1000\"/><Rate Value=\"0.5\"/>"
            + "<Stop_Volt Value=\"42000\"/></Main></Limit></Step1><Step2 Step_ID=\"2\""
            + " Step_Type=\"2\"><Limit><Main><Curr Value=\"1000\"/></Main></Limit>";
    Reading reading = ndax(new SyntheticNdax(17).with("Step.xml", text(program)));
    assertThat(record(reading).steps().stream().map(Step::name).limit(2))
        .containsExactly("1: CC_Chg 1000 mA (0.5C) to 4.2 V", "2: CC_DChg 1000 mA");
  }
}
