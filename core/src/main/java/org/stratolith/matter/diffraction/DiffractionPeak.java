package org.stratolith.matter.diffraction;

import java.util.List;

/**
 * A line of a powder pattern.
 *
 * @param twoTheta scattering angle, degrees
 * @param spacing d, Å
 * @param intensity integrated intensity; the strongest of its list has 100
 * @param families what reflects there, strongest first
 */
public record DiffractionPeak(
    double twoTheta, double spacing, double intensity, List<MillerFamily> families) {}
