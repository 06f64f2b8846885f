package org.stratolith.analysis.diffraction;

/**
 * A line found in a diffractogram: that of the strongest radiation, fitted together with its
 * companions (Kα2). Deviations are standard deviations of the fit, widened by the root of its
 * reduced χ² where that exceeds one.
 *
 * @param twoTheta position, degrees
 * @param twoThetaDeviation degrees
 * @param height above the background, in the unit of the intensity
 * @param width full width at half maximum, degrees
 * @param widthDeviation degrees
 * @param area of all radiations together, intensity times degrees
 * @param areaDeviation intensity times degrees
 * @param lorentzShare Lorentzian share of the profile, 0 to 1
 * @param significance response of the search filter over its standard deviation
 */
public record Peak(
    double twoTheta,
    double twoThetaDeviation,
    double height,
    double width,
    double widthDeviation,
    double area,
    double areaDeviation,
    double lorentzShare,
    double significance) {}
