package org.stratolith.study.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.stratolith.study.RunResult;
import org.stratolith.study.StudyResult;
import org.stratolith.study.TestEnd;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes {@code manifest.json}: what a run was made from and with, how each of its tests ended, and
 * the hashes of what it left. {@code docs/formats/run-directory.md} describes it.
 */
public final class Manifest {

  private static final JsonMapper MAPPER = new JsonMapper();

  private Manifest() {}

  /**
   * The manifest as text.
   *
   * @param outputs names of the run's other files
   * @param folder where these are
   */
  static String text(RunResult run, List<String> outputs, Path folder) throws IOException {
    ObjectNode root = MAPPER.createObjectNode();
    RunResult.Provenance made = run.provenance();
    root.put("run", run.name());
    root.put("stratolith", made.version());
    root.put("java", made.java());
    root.put("machine", made.machine());
    root.put("started", made.started());
    root.put("seconds", made.seconds());
    root.put("threads", made.threads());
    root.put("integrator", made.integrator());
    ArrayNode settings = root.putArray("settings");
    made.settings().forEach(settings::add);
    ArrayNode inputs = root.putArray("inputs");
    for (RunResult.Input input : run.inputs()) {
      ObjectNode node = inputs.addObject();
      node.put("file", input.file().toString());
      node.put("sha256", input.sha256());
    }
    ArrayNode studies = root.putArray("studies");
    for (StudyResult study : run.studies()) {
      write(studies.addObject(), study);
    }
    ArrayNode files = root.putArray("outputs");
    for (String output : outputs) {
      ObjectNode node = files.addObject();
      node.put("file", output);
      node.put("sha256", sha256(folder.resolve(output)));
    }
    return root.toPrettyString() + System.lineSeparator();
  }

  private static void write(ObjectNode node, StudyResult result) {
    node.put("study", result.study().id());
    node.put("title", result.study().title());
    node.put(
        "end",
        switch (result.end()) {
          case TestEnd.Completed end -> "completed";
          case TestEnd.Made end -> "made";
          case TestEnd.Shorted end -> "shorted";
          case TestEnd.Stopped end -> "stopped";
          case TestEnd.Failed end -> "failed";
        });
    node.put("reason", result.end().words());
    node.put("testSeconds", Digits.round(result.end().time()));
    node.put("seconds", result.seconds());
    if (result.study().ensemble() != null) {
      ObjectNode ensemble = node.putObject("ensemble");
      ensemble.put("members", result.study().ensemble().members());
      ensemble.put("seed", result.study().ensemble().seed());
      ensemble.put("modulus", result.study().ensemble().modulus());
    }
    ObjectNode balances = node.putObject("balances");
    for (StudyResult.Balance balance : result.balances()) {
      balances.put(balance.name(), balance.relativeError());
    }
    ArrayNode warnings = node.putArray("warnings");
    result.warnings().forEach(warnings::add);
  }

  /** SHA-256 of a file's bytes, hexadecimal. */
  public static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
