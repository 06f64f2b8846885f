package org.stratolith.study.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.stratolith.phasefield.output.CollectionFile;
import org.stratolith.phasefield.output.ImageDataFile;
import org.stratolith.phasefield.ternary.LayeredMeans;
import org.stratolith.study.PhaseFieldResult;
import org.stratolith.study.PhaseFieldStudy;
import org.stratolith.study.Relation;
import org.stratolith.study.RunResult;
import org.stratolith.study.StudyResult;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes all files of a phase-field run; {@code docs/formats/run-directory.md} describes them. */
public final class PhaseFieldWriter {

  private static final JsonMapper MAPPER = new JsonMapper();

  private PhaseFieldWriter() {}

  /**
   * Writes a run into a folder of its name below {@code parent}, over an earlier one.
   *
   * @param pages further files, name and text
   * @return the folder
   */
  public static Path write(Path parent, PhaseFieldResult run, Map<String, String> pages)
      throws IOException {
    try (RunDirectory directory = RunDirectory.begin(parent, run.study().id())) {
      Files.writeString(
          directory.file("scoreboard.json"),
          scoreboard(List.of(run)).toPrettyString() + System.lineSeparator());
      Files.writeString(directory.file("free_energy.csv"), run.history().csv());
      if (!run.convergence().isEmpty()) {
        Files.writeString(directory.file("errors.csv"), errors(run));
      }
      fields(directory, run);
      for (Map.Entry<String, String> page : pages.entrySet()) {
        Files.writeString(directory.file(page.getKey()), page.getValue());
      }
      return directory.complete(manifest(run, directory));
    }
  }

  private static void fields(RunDirectory directory, PhaseFieldResult run) throws IOException {
    SequencedMap<Double, String> collection = new LinkedHashMap<>();
    for (int k = 0; k < run.snapshots().size(); k++) {
      PhaseFieldResult.Snapshot snapshot = run.snapshots().get(k);
      String name = "fields-%03d.vti".formatted(k);
      ImageDataFile.write(directory.file(name), snapshot.box(), snapshot.fields());
      collection.put(snapshot.time(), name);
    }
    CollectionFile.write(directory.file("fields.pvd"), collection);
    if (run.study().problem() instanceof PhaseFieldStudy.Surface) {
      Files.writeString(directory.file("depth.csv"), depth(run.snapshots()));
    }
  }

  private static String depth(List<PhaseFieldResult.Snapshot> snapshots) {
    StringBuilder text = new StringBuilder("strain,depth / m,Li,Li9Al4,LiCl\n");
    for (PhaseFieldResult.Snapshot snapshot : snapshots) {
      double[] c1 = snapshot.fields().getOrDefault("Li9Al4", new double[0]);
      double[] c2 = snapshot.fields().getOrDefault("LiCl", new double[0]);
      LayeredMeans means = LayeredMeans.of(snapshot.box(), c1, c2);
      for (int slab = 0; slab < means.slabs(); slab++) {
        text.append(snapshot.time()).append(',').append((float) means.depth(slab));
        for (int phase = 0; phase < 3; phase++) {
          text.append(',').append(means.fraction(phase, slab));
        }
        text.append('\n');
      }
    }
    return text.toString();
  }

  private static String errors(PhaseFieldResult run) {
    StringBuilder text =
        new StringBuilder("vary,laplacian,method,h,dt,l2_error,l2_to_finest_step,order\n");
    for (PhaseFieldResult.Convergence row : run.convergence()) {
      text.append(row.vary()).append(',').append(row.laplacian()).append(",\"");
      text.append(row.method()).append("\",").append(row.spacing()).append(',');
      text.append(row.step()).append(',').append(row.toSolution()).append(',');
      text.append(plain(row.toFinest())).append(',').append(plain(row.order())).append('\n');
    }
    return text.toString();
  }

  private static String plain(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }

  /** The scoreboard of runs as a JSON tree, with the keys of {@link Scoreboard}. */
  public static ObjectNode scoreboard(List<PhaseFieldResult> runs) {
    ObjectNode root = MAPPER.createObjectNode();
    ArrayNode rows = root.putArray("rows");
    for (PhaseFieldResult run : runs) {
      for (PhaseFieldResult.Row row : run.rows()) {
        PhaseFieldStudy.Expected expected = row.expected();
        ObjectNode node = rows.addObject();
        node.put("study", run.study().id());
        node.put("quantity", expected.label());
        node.put("source", expected.source());
        node.put("unit", expected.quantity().unit());
        node.put("paper", Digits.round(expected.paper()));
        if (Double.isFinite(row.model())) {
          node.put("model", Digits.round(row.model()));
        } else {
          node.putNull("model");
        }
        node.putNull("interval");
        node.put("status", expected.status().word());
        node.put("met", row.met());
        if (expected.relation() == Relation.EQUAL) {
          node.put("tolerance", expected.tolerance());
        } else {
          node.put("relation", expected.relation().sign());
        }
        if (expected.note() != null) {
          node.put("note", expected.note());
        }
      }
    }
    return root;
  }

  private static String manifest(PhaseFieldResult run, RunDirectory directory) throws IOException {
    ObjectNode root = MAPPER.createObjectNode();
    RunResult.Provenance made = run.provenance();
    root.put("run", run.study().id());
    root.put("stratolith", made.version());
    root.put("java", made.java());
    root.put("machine", made.machine());
    root.put("started", made.started());
    root.put("seconds", made.seconds());
    root.put("threads", made.threads());
    root.put("integrator", made.integrator());
    ArrayNode settings = root.putArray("settings");
    made.settings().forEach(settings::add);
    ObjectNode input = root.putArray("inputs").addObject();
    input.put("file", run.input().file().toString());
    input.put("sha256", run.input().sha256());
    ObjectNode study = root.putArray("studies").addObject();
    study.put("study", run.study().id());
    study.put("title", run.study().title());
    study.put("end", run.succeeded() ? "completed" : "failed");
    if (run.failure() != null) {
      study.put("reason", run.failure());
    }
    if (!Double.isNaN(run.resumedAt())) {
      study.put("resumedAt", run.resumedAt());
    }
    ObjectNode balances = study.putObject("balances");
    for (StudyResult.Balance balance : run.balances()) {
      balances.put(balance.name(), balance.relativeError());
    }
    ArrayNode outputs = root.putArray("outputs");
    for (String name : directory.files()) {
      ObjectNode node = outputs.addObject();
      node.put("file", name);
      node.put("sha256", Manifest.sha256(directory.file(name)));
    }
    return root.toPrettyString() + System.lineSeparator();
  }
}
