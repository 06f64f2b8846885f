package org.stratolith.numerics.dae;

/** Every method there is, for tests that hold for all of them. */
enum Method {
  TR_BDF2 {
    @Override
    DaeIntegrator on(DaeSystem system, StepControl control) {
      return OneStepIntegrator.of(EsdirkTableau.trBdf2(), system, control);
    }
  },
  KVAERNO_3 {
    @Override
    DaeIntegrator on(DaeSystem system, StepControl control) {
      return OneStepIntegrator.of(EsdirkTableau.kvaerno3(), system, control);
    }
  },
  ESDIRK_4 {
    @Override
    DaeIntegrator on(DaeSystem system, StepControl control) {
      return OneStepIntegrator.of(EsdirkTableau.kennedyCarpenter4(), system, control);
    }
  },
  NDF {
    @Override
    DaeIntegrator on(DaeSystem system, StepControl control) {
      return MultistepIntegrator.of(system, control);
    }
  };

  /**
   * The error at the end of the stiff problems that is allowed, in tolerances. A method of order p
   * whose local error estimate is of order p + 1 leaves a global error like tolerance^(p / (p +
   * 1)), so TR-BDF2 loses a factor of 4.6 for each two digits; the others carry the better of their
   * two values on. The constants are twice what the worst problem shows.
   */
  double errorInTolerances(double tolerance) {
    return switch (this) {
      case TR_BDF2 -> 6 * Math.pow(tolerance, -1.0 / 3);
      case KVAERNO_3 -> 20;
      case ESDIRK_4 -> 6;
      case NDF -> 50;
    };
  }

  abstract DaeIntegrator on(DaeSystem system, StepControl control);
}
