package org.stratolith.reader.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.stratolith.testing.Samples;

/** A few damaged files of every family; {@link FuzzRun} reads many. */
class FuzzTest {

  private static final int FILES = 100;

  @Test
  void damagedFilesAreReadOrRefused() {
    Path samples = Samples.file("MANIFEST.md").resolveSibling("");
    Map<String, List<Seeds.Seed>> families = Seeds.of(samples);
    assertThat(families).containsKeys("Neware NDA", "Neware NDAX");
    families.forEach((family, seeds) -> {
      Fuzzing fuzzing = new Fuzzing(family, seeds);
      for (int number = 1; number <= FILES; number++) {
        fuzzing.one(number, name -> {});
      }
      assertThat(fuzzing.findings()).as(family).isEmpty();
    });
  }

  @Test
  void mutationsAreGivenByTheirSeedAndDoDamage() {
    byte[] original = new byte[2000];
    new SplittableRandom(1).nextBytes(original);
    int changed = 0;
    for (int seed = 0; seed < 50; seed++) {
      byte[] first = mutate(original, seed);
      assertThat(mutate(original, seed)).isEqualTo(first);
      changed += Arrays.equals(first, original) ? 0 : 1;
    }
    assertThat(changed).isGreaterThan(40);
  }

  @Test
  void archivesAreDamagedInsideAndStayArchives() {
    byte[] archive = Archive.unpack(new byte[0]).with("a.ndc", new byte[5000]).pack();
    int readable = 0;
    for (int seed = 0; seed < 50; seed++) {
      byte[] mutated = mutate(archive, seed);
      readable += Archive.recognises(mutated) ? 1 : 0;
    }
    assertThat(readable).isGreaterThan(30);
  }

  private static byte[] mutate(byte[] original, int seed) {
    return new Mutations(new SplittableRandom(seed), List.of(original)).mutate(original);
  }
}
