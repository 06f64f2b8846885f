package org.stratolith.reader.impedance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.InstrumentFormat;
import org.stratolith.reader.Measured;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.princeton.ParFormat;
import org.stratolith.reader.princeton.PrincetonText;
import org.stratolith.reader.scribner.ZFormat;
import org.stratolith.record.ImpedanceSpectrum;
import org.stratolith.record.StepType;
import org.stratolith.record.TestRecord;
import org.stratolith.testing.Samples;
import org.stratolith.text.InputException;

/** Text of impedance with and without an instrument's mark. */
class ImpedanceFilesTest {

  private static FileBytes text(String text) {
    return FileBytes.of("a.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static FileBytes sample(String name) {
    Path path = Samples.file(name);
    return FileBytes.read(path);
  }

  private static Reading read(InstrumentFormat format, FileBytes file) {
    assertThat(format.recognises(file)).as(file.name()).isTrue();
    return format.read(file, ReadingOptions.DEFAULTS);
  }

  private static ImpedanceSpectrum spectrum(Reading reading) {
    return ((Measured.Spectrum) reading.contents().getFirst()).record();
  }

  private static void startsWith(ImpedanceSpectrum spectrum, double f, double re, double im) {
    assertThat(spectrum.frequency(0)).isCloseTo(f, within(1e-9 * f));
    assertThat(spectrum.real(0)).isEqualTo(re);
    assertThat(spectrum.imaginary(0)).isEqualTo(im);
  }

  @Test
  void headingsInManySpellings() {
    String rows = "1000;1,5;0,5\n100;2,5;0,25\n10;3,5;0,125\n";
    for (String heading :
        new String[] {
          "Frequency/Hz;Re(Z)/Ohm;-Im(Z)/Ohm", "freq (Hz);Z' [ohm];-Z''", "F;Zreal;-Zimag"
        }) {
      startsWith(spectrum(read(new ImpedanceText(), text(heading + "\n" + rows))), 1000, 1.5, -0.5);
    }
    ImpedanceSpectrum polar =
        spectrum(read(new ImpedanceText(), text("f\t|Z|\tPhase(Z)/deg\n10\t2\t-90\n1\t4\t-45\n")));
    assertThat(polar.real(0)).isCloseTo(0, within(1e-15));
    assertThat(polar.imaginary(0)).isEqualTo(-2);
    assertThat(new ImpedanceText().recognises(text("f/kHz;Re;Im\n" + rows))).isFalse();
  }

  @Test
  void bareNumbersAreASpectrumOnlyIfTheyCanBeNothingElse() {
    StringBuilder spectrum = new StringBuilder();
    StringBuilder pattern = new StringBuilder();
    for (int k = 0; k < 40; k++) {
      spectrum.append(1e5 * Math.pow(10, -k / 10.0)).append(",1.5,0.25\n");
      pattern.append(0.1 + 2 * k).append(" 100 10\n");
    }
    Reading reading = read(new ImpedanceText(), text(spectrum.toString()));
    assertThat(reading.remarks().stream().map(remark -> remark.problem().message()))
        .anyMatch(message -> message.contains("are taken for the frequency in Hz"))
        .anyMatch(message -> message.contains("Im Z is positive in 40 of 40 rows"));
    assertThat(new ImpedanceText().recognises(text(pattern.toString()))).isFalse();
    assertThat(new ImpedanceText().recognises(text("1,2\n"))).isFalse();
    assertThat(new ImpedanceText().recognises(text(spectrum + "1,?,2\n"))).isFalse();
    assertThat(new ImpedanceText().recognises(sample("xrd/example_bmb.xye"))).isFalse();
    assertThat(new ImpedanceText().recognises(sample("xrd/example_mythen.xye"))).isFalse();
  }

  /** impedance.py's tests hold these arrays. */
  @Test
  void statedValuesOfTheSamples() {
    ImpedanceSpectrum example = spectrum(read(new ImpedanceText(), sample("eis/exampleData.csv")));
    assertThat(example.size()).isEqualTo(66);
    int capacitive = 0;
    for (int row = 0; row < 66; row++) {
      capacitive += example.imaginary(row) < 0 ? 1 : 0;
    }
    assertThat(capacitive).isEqualTo(57);
    startsWith(
        spectrum(read(new PrincetonText(), sample("parstat/exampleDataPowersuite.txt"))),
        2e6,
        -470.54113,
        -1397.7358);
    startsWith(
        spectrum(read(new ZFormat(), sample("eis/exampleDataZPlot.z"))), 3e5, 147.77, -11.335);
    startsWith(
        spectrum(read(new ZFormat(), sample("eis/exampleDataAutolab.txt"))),
        1e4,
        0.013785863964281,
        0.007191946305823);
    Reading cut = read(new ZFormat(), sample("eis/exampleDataZPlot_noComments.z"));
    startsWith(spectrum(cut), 3e5, 642.62, -85.821);
    assertThat(cut.remarks().getFirst().problem().message()).isEqualTo("ends after 31 of 79 rows");
    TestRecord versa =
        ((Measured.Test)
                read(new ParFormat(), sample("parstat/exampleDataVersaStudio.par"))
                    .contents()
                    .getFirst())
            .record();
    startsWith(versa.spectra().getFirst().spectrum(), 100000, 55.31571, 4.575431);
    assertThat(versa.cycling().electrodeArea()).isEqualTo(1e-4);
    TestRecord parstat =
        ((Measured.Test)
                read(new PrincetonText(), sample("parstat/exampleDataParstat.txt"))
                    .contents()
                    .getFirst())
            .record();
    assertThat(parstat.spectra().getFirst().spectrum().size()).isEqualTo(31);
    assertThat(parstat.cycling().size()).isEqualTo(812);
    assertThat(parstat.cycling().steps().getFirst().type()).isEqualTo(StepType.DISCHARGE);
    TestRecord loops =
        ((Measured.Test)
                read(new ImpedanceText(), sample("solid_state/Sample2_PEIS_AtRest.csv"))
                    .contents()
                    .getFirst())
            .record();
    assertThat(loops.spectra()).hasSize(10).allMatch(taken -> taken.spectrum().size() == 89);
  }

  @Test
  void severalSegmentsAndOneThatIsNotClosed() {
    String text =
        """
        <Application>
        Name=VersaStudio
        </Application>
        <Action1>
        Name=Chronopotentiometry
        </Action1>
        <Segment1>
        Type=2
        Definition=Segment #, E(V), I(A), Elapsed Time(s), 0
        0,0.1,0.001,0
        0,0.2,0.001,1
        </Segment1>
        <Segment2>
        Definition=Segment #, E(V), I(A), Elapsed Time(s), 0
        1,0.1,-0.001,2
        """;
    Reading reading = read(new ParFormat(), text(text));
    TestRecord test = ((Measured.Test) reading.contents().getFirst()).record();
    assertThat(test.cycling().steps()).hasSize(2);
    assertThat(reading.remarks().getFirst().problem().message())
        .isEqualTo("the section Segment2 is not closed");
    assertThatThrownBy(() -> read(new ParFormat(), text("<Application>\nName=VersaStudio\n")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("has no segment with rows");
    assertThatThrownBy(() -> read(new ZFormat(), text("ZPLOT2 ASCII\n1\t2\n")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a.csv:2: the line 'End Comments' is missing");
  }
}
