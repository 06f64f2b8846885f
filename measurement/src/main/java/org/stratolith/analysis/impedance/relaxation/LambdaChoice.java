package org.stratolith.analysis.impedance.relaxation;

/** How the strength of the regularisation is chosen. */
public sealed interface LambdaChoice {

  /**
   * The value is given.
   *
   * @param lambda dimensionless, positive
   */
  record Given(double lambda) implements LambdaChoice {
    public Given {
      if (!(lambda > 0) || Double.isInfinite(lambda)) {
        throw new IllegalArgumentException(
            "lambda is " + lambda + ", it must be positive and finite\nMaybe try 1e-3");
      }
    }
  }

  /**
   * The value for which the distribution found from Re Z alone best predicts Im Z and the other way
   * round (Saccoccio, Wan, Chen and Ciucci, Electrochim. Acta 147 (2014) 470). Needs both parts. On
   * one noisy spectrum in four it ends at the smallest lambda, because a ragged gamma predicts the
   * other part no worse than a smooth one.
   */
  record RealImaginary() implements LambdaChoice {}

  /**
   * Generalised cross-validation: the minimum of N |A x - b|^2/(N - price tr K)^2 with K = A H^-1
   * A' of the problem without signs (Golub, Heath and Wahba, Technometrics 21 (1979) 215, with
   * price 1). Now and then that fits the noise; a price of 1.4 for each degree of freedom cures it
   * (Kim and Gu, J. R. Stat. Soc. B 66 (2004) 337).
   *
   * @param price of a degree of freedom, from 1 to 3
   */
  record GeneralisedCrossValidation(double price) implements LambdaChoice {

    /** With a price of 1.4. */
    public GeneralisedCrossValidation() {
      this(1.4);
    }

    public GeneralisedCrossValidation {
      if (!(price >= 1 && price <= 3)) {
        throw new IllegalArgumentException(
            "the price of a degree of freedom is " + price + ", not 1 to 3\nMaybe use 1.4");
      }
    }
  }

  /**
   * The corner of the curve of ln |D x| over ln |A x - b| (Hansen, SIAM Rev. 34 (1992) 561): the
   * largest curvature.
   */
  record LCurve() implements LambdaChoice {}
}
