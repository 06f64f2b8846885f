package org.stratolith.matter.diffraction;

import java.util.List;
import org.stratolith.matter.scattering.Radiation;

/**
 * The lines of a powder pattern by rising angle.
 *
 * @param name of the crystal
 * @param peaks the lines
 * @param strongest Σ m |F|² LP of the strongest line, electrons² per cell: what 100 stands for
 */
public record PeakList(
    String name, Radiation radiation, List<DiffractionPeak> peaks, double strongest) {}
