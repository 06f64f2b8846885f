package org.stratolith.study.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.phasefield.Checkpoint;
import org.stratolith.phasefield.EnergyHistory;
import org.stratolith.phasefield.EvolutionOutcome;
import org.stratolith.phasefield.FieldEvolution;
import org.stratolith.phasefield.FieldState;
import org.stratolith.phasefield.FourthOrderStepper;
import org.stratolith.phasefield.StepControl;
import org.stratolith.phasefield.Stepper;
import org.stratolith.study.PhaseFieldResult;
import org.stratolith.study.PhaseFieldResult.Convergence;
import org.stratolith.study.PhaseFieldResult.Snapshot;
import org.stratolith.study.PhaseFieldStudy;
import org.stratolith.study.RunResult;
import org.stratolith.study.StudyResult.Balance;
import org.stratolith.study.StudyResult.Entry;
import org.stratolith.study.disk.Manifest;

/**
 * Follows a phase field from picture to picture, keeping where it is, and holds what comes out
 * against what was expected. A run that was killed is taken up where it was and ends in the same
 * bits.
 */
public final class PhaseFieldRunner {

  private static final double MASS_LIMIT = 1e-10;
  private static final double ENERGY_LIMIT = 1e-12;

  private final String version;
  private final Progress progress;

  /**
   * @param version of the program, for the manifest
   */
  public PhaseFieldRunner(String version, Progress progress) {
    this.version = version;
    this.progress = progress;
  }

  /**
   * Runs a study.
   *
   * @param settings values given on the command line
   * @param keep folder in which the run keeps where it is; removed when it has come to its end
   * @throws IOException if a file can no longer be read or written
   */
  public PhaseFieldResult run(PhaseFieldStudy study, List<String> settings, Path keep)
      throws IOException {
    Instant started = Instant.now();
    long clock = System.nanoTime();
    RunResult.Input input = new RunResult.Input(study.file(), Manifest.sha256(study.file()));
    KeptRun kept = new KeptRun(keep, version + " " + input.sha256() + " " + settings);
    PhaseFieldProblem problem = PhaseFieldProblem.of(study.problem());
    Stepper stepper = new FourthOrderStepper(problem.model());
    Evolved evolved = new Evolved(study, problem, stepper, kept);
    evolved.run(progress);
    List<Convergence> convergence =
        study.problem() instanceof PhaseFieldStudy.Manufactured manufactured
            ? ConvergenceTable.of(manufactured.cells())
            : List.of();
    RunResult.Provenance provenance =
        new RunResult.Provenance(
            version,
            Runtime.version().toString(),
            System.getProperty("os.name")
                + " "
                + System.getProperty("os.arch")
                + ", "
                + Runtime.getRuntime().availableProcessors()
                + " processors",
            started.truncatedTo(ChronoUnit.SECONDS).toString(),
            (System.nanoTime() - clock) / 1e9,
            1,
            stepper.method() + ", error of a step at most " + study.tolerance(),
            settings);
    kept.forget();
    PhaseFieldMeasurements measured =
        new PhaseFieldMeasurements(
            evolved.history, evolved.snapshots, convergence, evolved.drift, evolved.state);
    return new PhaseFieldResult(
        study,
        input,
        evolved.summary(),
        evolved.failure,
        measured.rows(study),
        balances(problem, evolved),
        evolved.history,
        evolved.snapshots,
        convergence,
        evolved.resumedAt,
        provenance);
  }

  private static List<Balance> balances(PhaseFieldProblem problem, Evolved evolved) {
    List<Balance> balances = new ArrayList<>();
    if (problem.model().conserves(0)) {
      balances.add(new Balance("mean of the fields", evolved.drift, MASS_LIMIT));
    }
    if (problem.model().dissipates()) {
      balances.add(
          new Balance("free energy never rises", evolved.state.largestRise(), ENERGY_LIMIT));
    }
    return balances;
  }

  /** A run in progress. */
  private static final class Evolved {
    private final PhaseFieldStudy study;
    private final PhaseFieldProblem problem;
    private final Stepper stepper;
    private final KeptRun kept;
    private final List<Snapshot> snapshots = new ArrayList<>();
    private FieldState state;
    private EnergyHistory history = new EnergyHistory();
    private double drift;
    private double resumedAt = Double.NaN;
    private @Nullable String failure;

    private Evolved(
        PhaseFieldStudy study, PhaseFieldProblem problem, Stepper stepper, KeptRun kept) {
      this.study = study;
      this.problem = problem;
      this.stepper = stepper;
      this.kept = kept;
      state = FieldState.initial(problem.start());
    }

    private void run(Progress progress) {
      StepControl control = new StepControl(study.firstStep(), study.longest(), study.tolerance());
      resume(control);
      FieldEvolution evolution = new FieldEvolution(problem.model(), stepper, control);
      if (history.size() == 0) {
        evolution.advance(state, 0, (s, t) -> true);
        history.add(0, state.energy());
      }
      for (int k = snapshots.size(); k < study.pictures().size(); k++) {
        double time = study.pictures().get(k);
        progress.at(study.id(), k, study.pictures().size(), "to " + (float) time);
        EvolutionOutcome outcome =
            evolution.advance(
                state,
                control.ticks(time),
                (s, t) -> {
                  history.add(t, s.energy());
                  kept.keepNowAndThen(new Checkpoint(s, history));
                  return true;
                });
        if (outcome instanceof EvolutionOutcome.Failed failed) {
          failure = failed.reason();
          take(state.tick() * control.tick());
          return;
        }
        take(time);
        kept.keepPicture(k, new Checkpoint(state, history));
      }
      progress.at(study.id(), study.pictures().size(), study.pictures().size(), "");
    }

    private void resume(StepControl control) {
      KeptRun.Kept earlier = kept.find();
      if (earlier == null) {
        return;
      }
      for (int k = 0; k < earlier.pictures().size(); k++) {
        state = earlier.pictures().get(k).state();
        take(study.pictures().get(k));
      }
      state = earlier.state().state();
      history = earlier.state().history();
      resumedAt = state.tick() * control.tick();
    }

    private void take(double time) {
      snapshots.add(problem.snapshot(time, state.coefficients()));
      drift = Math.max(drift, problem.drift(problem.start(), state.coefficients()));
    }

    private List<Entry> summary() {
      List<Entry> entries = new ArrayList<>();
      entries.add(new Entry("problem", study.problem().word()));
      entries.addAll(problem.summary());
      entries.add(
          new Entry(
              "steps", state.accepted() + " taken, " + state.rejected() + " tried again shorter"));
      entries.add(new Entry("free energy at the end", "%.8g".formatted(state.energy())));
      entries.add(
          new Entry(
              "largest rise of the free energy", "%.2g of it".formatted(state.largestRise())));
      entries.add(new Entry("largest drift of a mean", "%.2g".formatted(drift)));
      if (!Double.isNaN(resumedAt)) {
        entries.add(new Entry("taken up after a kill at", "%.6g".formatted(resumedAt)));
      }
      return entries;
    }
  }
}
