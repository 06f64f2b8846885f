package org.stratolith.study.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.stratolith.matter.Parameter;
import org.stratolith.record.BdfCsv;
import org.stratolith.record.TestRecord;
import org.stratolith.study.RunResult;
import org.stratolith.study.StudyResult;

/** Writes all files of a run; {@code docs/formats/run-directory.md} describes them. */
public final class RunWriter {

  private RunWriter() {}

  /**
   * Writes a run into a folder of its name below {@code parent}, over an earlier one.
   *
   * @param pages further files, name and text: the report and its figures
   * @return the folder
   * @throws IOException if it cannot be written; an earlier run of that name is then left as it was
   */
  public static Path write(Path parent, RunResult run, Map<String, String> pages)
      throws IOException {
    try (RunDirectory directory = RunDirectory.begin(parent, run.name())) {
      Files.writeString(
          directory.file("scoreboard.json"),
          Scoreboard.json(run.rows()).toPrettyString() + System.lineSeparator());
      Files.writeString(directory.file("parameters.csv"), parameters(run));
      for (StudyResult study : run.studies()) {
        records(directory, study);
        if (study.instruments() != null) {
          InstrumentFiles.write(study.study().id(), study.instruments(), directory::file);
        }
        String structure = StructureCsv.text(study.study().cell().negative());
        if (!structure.isEmpty()) {
          Files.writeString(directory.file(study.study().id() + ".structure.csv"), structure);
        }
      }
      for (Map.Entry<String, String> page : pages.entrySet()) {
        Files.writeString(directory.file(page.getKey()), page.getValue());
      }
      return directory.complete(Manifest.text(run, directory.files(), directory.file("")));
    }
  }

  private static void records(RunDirectory directory, StudyResult study) {
    TestRecord record = study.record();
    if (record == null) {
      return;
    }
    String id = study.study().id();
    BdfCsv.write(directory.file(id + ".bdf.csv"), record.cycling());
    if (!record.spectra().isEmpty()) {
      BdfCsv.writeSpectra(directory.file(id + ".impedance.csv"), record);
    }
  }

  /** The parameters that each study read, as CSV. */
  static String parameters(RunResult run) {
    StringBuilder csv = new StringBuilder("study,parameter,value,unit,status,source,low,high\n");
    for (StudyResult study : run.studies()) {
      for (Parameter parameter : study.parameters()) {
        csv.append(quoted(study.study().id()))
            .append(',')
            .append(quoted(parameter.name()))
            .append(',')
            .append(parameter.value().number())
            .append(',')
            .append(quoted(parameter.value().unit().symbol()))
            .append(',')
            .append(parameter.status().word())
            .append(',')
            .append(quoted(parameter.source()))
            .append(',')
            .append(parameter.low() == null ? "" : quoted(parameter.low().toString()))
            .append(',')
            .append(parameter.high() == null ? "" : quoted(parameter.high().toString()))
            .append('\n');
      }
    }
    return csv.toString();
  }

  // RFC 4180: quotes around what holds a comma, a quote or a line end, and quotes doubled.
  private static String quoted(String text) {
    return text.matches("(?s).*[,\"\r\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }
}
