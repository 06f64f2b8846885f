package org.stratolith.phasefield;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratolith.numerics.transform.Ends;
import org.stratolith.phasefield.benchmark.InitialFields;
import org.stratolith.phasefield.benchmark.SpinodalDecomposition;

class CheckpointTest {

  private static final String PROBLEM = "a test";
  private static final StepControl CONTROL = new StepControl(0x1p-6, 10, 1e-3);
  private static final long END = CONTROL.ticks(60);

  @TempDir Path folder;

  /**
   * A process of its own that keeps a checkpoint after every step, never comes to an end by itself,
   * and tells with a byte when it has kept enough of them.
   */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) throws IOException {
      Path file = Path.of(arguments[0]);
      int[] kept = {0};
      run(
          FieldState.initial(start()),
          new EnergyHistory(),
          (state, history) -> {
            try {
              new Checkpoint(state, history).write(file, PROBLEM);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            kept[0]++;
            if (kept[0] == 40) {
              System.out.write('!');
              System.out.flush();
            }
          });
      System.exit(3);
    }
  }

  private interface Keeper {
    void keep(FieldState state, EnergyHistory history);
  }

  @Test
  void aKilledRunGoesOnToTheSameBits() throws IOException, InterruptedException {
    EnergyHistory whole = new EnergyHistory();
    FieldState uninterrupted = run(FieldState.initial(start()), whole, (s, h) -> {});
    Path file = folder.resolve("checkpoint");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(child.getInputStream().read()).isEqualTo('!');
    child.destroyForcibly();
    assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
    // Killed, not ended: 3 would be its own end.
    assertThat(child.exitValue()).isNotIn(0, 3);
    Checkpoint kept = Objects.requireNonNull(Checkpoint.read(file, PROBLEM));
    assertThat(kept.state().tick()).isBetween(1L, END - 1);
    FieldState resumed = run(kept.state(), kept.history(), (s, h) -> {});
    assertThat(resumed).isEqualTo(uninterrupted);
    assertThat(kept.history().csv()).isEqualTo(whole.csv());
  }

  @Test
  void aDamagedOrForeignFileIsNotRead() throws IOException {
    Path file = folder.resolve("checkpoint");
    EnergyHistory history = new EnergyHistory();
    history.add(1, 2);
    new Checkpoint(FieldState.initial(start()), history).write(file, PROBLEM);
    assertThat(Checkpoint.read(file, PROBLEM)).isNotNull();
    assertThat(Checkpoint.read(file, "another")).isNull();
    byte[] bytes = Files.readAllBytes(file);
    for (int at : new int[] {0, 60, bytes.length / 2, bytes.length - 1}) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 1;
      Files.write(file, damaged);
      assertThat(Checkpoint.read(file, PROBLEM)).as("byte %d", at).isNull();
    }
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 100));
    assertThat(Checkpoint.read(file, PROBLEM)).isNull();
    assertThat(Checkpoint.read(folder.resolve("none"), PROBLEM)).isNull();
  }

  private static SpinodalDecomposition model() {
    return new SpinodalDecomposition(Box.square(32, 100, Ends.PERIODIC));
  }

  private static double[][] start() {
    SpinodalDecomposition model = model();
    return model.coefficients(new double[][] {InitialFields.concentration(model.box(), 0.01)});
  }

  private static FieldState run(FieldState state, EnergyHistory history, Keeper keeper) {
    SpinodalDecomposition model = model();
    new FieldEvolution(model, new FourthOrderStepper(model), CONTROL)
        .advance(
            state,
            END,
            (s, time) -> {
              history.add(time, s.energy());
              keeper.keep(s, history);
              return true;
            });
    return state;
  }
}
