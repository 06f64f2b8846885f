package org.stratolith.study.run;

import org.stratolith.matter.Dimension;
import org.stratolith.study.CellDesign;
import org.stratolith.study.LithiumDesign;
import org.stratolith.study.Measurand;
import org.stratolith.study.Measurement;

/** Quantities that need no test: those of the cell as it was built. */
final class DesignQuantities {

  private DesignQuantities() {}

  static Measurement read(Measurand quantity, FinishedTest test) {
    CellDesign design = test.study().cell();
    LithiumDesign.Layer layer = design.negative().layer();
    CellDesign.Positive positive = design.positive();
    double si =
        switch (quantity) {
          case N_P_RATIO ->
              positive == null ? Double.NaN : test.built().foilCapacity() / positive.loading();
          case ELECTROLYTE_CONDUCTIVITY ->
              test.parameters().value("electrolyte.conductivity", Dimension.CONDUCTIVITY);
          case ELECTROLYTE_RESISTANCE -> test.built().separator().resistance();
          case FOIL_THICKNESS -> design.negative().foilThickness();
          case LAYER_THICKNESS -> layer == null ? 0 : layer.thickness();
          case LAYER_MODULUS -> layer == null ? Double.NaN : layer.modulus();
          case LOADING -> positive == null ? Double.NaN : positive.loading();
          case ONE_C_CURRENT -> positive == null ? Double.NaN : positive.oneC();
          case STACK_PRESSURE -> design.pressure();
          case TEMPERATURE -> design.temperature();
          default -> throw new IllegalArgumentException(quantity + " needs a test");
        };
    return Measurements.in(quantity, si);
  }
}
