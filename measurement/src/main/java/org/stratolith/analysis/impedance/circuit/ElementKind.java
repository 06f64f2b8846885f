package org.stratolith.analysis.impedance.circuit;

import java.util.List;

/**
 * The elements of circuit strings, under the names and with the parameters (in their order) of
 * impedance.py 1.7, so that its strings and values paste in; {@code Q} and {@code TLM} are ours.
 * The equation of each stands at its law.
 */
public enum ElementKind {
  /** Z = R. */
  R(LumpedLaws::resistor, of("R", "ohm", Role.RESISTANCE)),
  /** Z = 1/(j w C). */
  C(LumpedLaws::capacitor, of("C", "F", Role.CAPACITANCE)),
  /** Z = j w L. */
  L(LumpedLaws::inductor, of("L", "H", Role.INDUCTANCE)),
  /** Z = 1/(Q (j w)^alpha). */
  CPE(
      LumpedLaws::constantPhase,
      of("Q", "ohm^-1 s^alpha", Role.CONSTANT_PHASE),
      of("alpha", "1", Role.EXPONENT)),
  /** Another name of CPE. */
  Q(
      LumpedLaws::constantPhase,
      of("Q", "ohm^-1 s^alpha", Role.CONSTANT_PHASE),
      of("alpha", "1", Role.EXPONENT)),
  /** Z = (j w L)^alpha, as impedance.py computes it (its text says L (j w)^alpha). */
  La(
      LumpedLaws::lossyInductor,
      of("L", "ohm^(1/alpha) s", Role.INDUCTANCE),
      of("alpha", "1", Role.EXPONENT)),
  /** Z = R/(1 + j w tau). */
  K(LumpedLaws::debye, of("R", "ohm", Role.RESISTANCE), of("tau", "s", Role.TIME)),
  /** Z = R/(1 + (j w tau)^gamma). */
  Zarc(
      LumpedLaws::zarc,
      of("R", "ohm", Role.RESISTANCE),
      of("tau", "s", Role.TIME),
      of("gamma", "1", Role.EXPONENT)),
  /** Z = A (1 - j)/sqrt(w). */
  W(DiffusionLaws::warburg, of("A", "ohm s^-1/2", Role.WARBURG)),
  /** Z = R coth(s)/s, s = sqrt(j w tau). */
  Wo(DiffusionLaws::open, of("R", "ohm", Role.RESISTANCE), of("tau", "s", Role.TIME)),
  /** Z = R tanh(s)/s, s = sqrt(j w tau). */
  Ws(DiffusionLaws::shorted, of("R", "ohm", Role.RESISTANCE), of("tau", "s", Role.TIME)),
  /** Z = R/sqrt(1 + j w tau). */
  G(DiffusionLaws::gerischer, of("R", "ohm", Role.RESISTANCE), of("tau", "s", Role.TIME)),
  /** Z = R coth(phi g)/g, g = sqrt(1 + j w tau). */
  Gs(
      DiffusionLaws::finiteGerischer,
      of("R", "ohm", Role.RESISTANCE),
      of("tau", "s", Role.TIME),
      of("phi", "1", Role.RATIO)),
  /** Z = R coth(s)/s, s = sqrt(R Q (j w)^gamma). */
  TLMQ(
      PorousLaws::blocking,
      of("R", "ohm", Role.RESISTANCE),
      of("Q", "F s^(gamma-1)", Role.CONSTANT_PHASE),
      of("gamma", "1", Role.EXPONENT)),
  /** Z = R coth(s)/s, s = sqrt(R (1/Rct + Q (j w)^gamma)). */
  TLM(
      PorousLaws::reacting,
      of("R", "ohm", Role.RESISTANCE),
      of("Rct", "ohm", Role.RESISTANCE),
      of("Q", "F s^(gamma-1)", Role.CONSTANT_PHASE),
      of("gamma", "1", Role.EXPONENT)),
  /** Z = A coth(beta)/beta + B/(beta sinh(beta)), beta = sqrt(a + j w b). */
  T(
      PorousLaws::macrohomogeneous,
      of("A", "ohm", Role.RESISTANCE),
      of("B", "ohm", Role.RESISTANCE),
      of("a", "1", Role.RATIO),
      of("b", "s", Role.TIME));

  // The laws are static methods, the lists List.of: neither changes.
  @SuppressWarnings("ImmutableEnumChecker")
  private final ElementLaw law;

  @SuppressWarnings("ImmutableEnumChecker")
  private final List<ElementParameter> parameters;

  ElementKind(ElementLaw law, ElementParameter... parameters) {
    this.law = law;
    this.parameters = List.of(parameters);
  }

  /** The parameters in the order of their values. */
  public List<ElementParameter> parameters() {
    return parameters;
  }

  ElementLaw law() {
    return law;
  }

  private static ElementParameter of(String symbol, String unit, Role role) {
    return new ElementParameter(symbol, unit, role);
  }
}
