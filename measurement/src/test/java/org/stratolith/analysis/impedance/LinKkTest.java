package org.stratolith.analysis.impedance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LinKkTest {

  /** The value of impedance.py's test, checked there against the authors' own program. */
  @Test
  void dummyCellAsInTheLiterature() {
    KramersKronig found =
        LinKk.of(SpectrumFiles.dummy("Circuit3_EIS_1.z"), LinKkOptions.defaults().withCutOff(0.69));
    assertThat(found.timeConstants()).isEqualTo(10);
    assertThat(found.mu()).isCloseTo(0.6843821117885378, within(1e-9));
  }
}
