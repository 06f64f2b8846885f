package org.stratolith.instrument.diffraction;

import org.junit.jupiter.api.Test;
import org.stratolith.instrument.*;
import org.stratolith.matter.scattering.WaasmaierKirfel;

class ProbeTest {
  @Test
  void probe() {
    var d = Diffractometer.of(InstrumentParameters.resource().copy());
    for (double s : new double[] {0.01, 0.03, 0.1, 0.3, 1}) {
      var p =
          LayeredPattern.of(
              Structures.stratified(s),
              new LayeredPattern.Texture(1e-6, 1e-3),
              d,
              new WaasmaierKirfel(),
              8,
              82);
      for (String ph : new String[] {"Li", "Li9Al4", "LiCl"}) {
        var l = LineDetection.lines(p, new PowderScan(10, 80, 0.01, 10.0 / 60), ph);
        System.out.println(
            s
                + " "
                + ph
                + " found="
                + LineDetection.found(l)
                + " slow="
                + LineDetection.slowing(l));
        for (int i = 0; i < Math.min(4, l.size()); i++)
          System.out.printf(
              "   %s %.2f S=%.1f B=%.1f snr=%.2f w=%.2f%n",
              l.get(i).line().hkl(),
              l.get(i).line().twoTheta(),
              l.get(i).signal(),
              l.get(i).background(),
              l.get(i).signalToNoise(),
              l.get(i).line().profile().width());
      }
    }
  }
}
