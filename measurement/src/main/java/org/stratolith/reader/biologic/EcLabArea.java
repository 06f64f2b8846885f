package org.stratolith.reader.biologic;

import java.util.List;
import java.util.Map;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.Remark;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/** The area of the electrode in an EC-Lab file. */
final class EcLabArea {

  /** What EC-Lab writes where nobody entered an area, cm2. */
  private static final double DEFAULT = 0.001;

  private static final double SQUARE_CENTIMETRES = 1e4;

  private EcLabArea() {}

  /** The area in m2; NaN for EC-Lab's default, zero and nonsense, which are remarked. */
  static double of(
      double squareCentimetres,
      FileBytes file,
      Map<String, String> metadata,
      List<Remark> remarks) {
    metadata.put("Electrode surface area / cm2", Float.toString((float) squareCentimetres));
    if (squareCentimetres > DEFAULT * 1.01 && squareCentimetres < 1e6) {
      return (float) squareCentimetres / SQUARE_CENTIMETRES;
    }
    remarks.add(
        new Remark(
            Remark.Weight.NOTE,
            new Problem(
                Place.ofFile(file.name()),
                "has the area "
                    + (float) squareCentimetres
                    + " cm2, which EC-Lab writes where none was entered; it is not used",
                "Maybe give the area of the electrode yourself")));
    return Double.NaN;
  }
}
