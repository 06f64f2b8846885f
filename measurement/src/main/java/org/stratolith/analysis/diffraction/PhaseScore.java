package org.stratolith.analysis.diffraction;

import org.stratolith.matter.crystal.Crystal;

/**
 * How well a phase fits the lines that were found.
 *
 * @param crystal the phase
 * @param verdict what the numbers allow to say
 * @param score agreement × (strongFound / strongLines)² × sqrt(explained): orders the phases, means
 *     nothing by itself
 * @param strongLines strong lines of the phase that should be seen at its scale and are not hidden
 *     under lines of phases found before
 * @param strongFound how many of them were found
 * @param explained share of the area of all lines found that the phase explains
 * @param agreement one less the share of the phase's expected area that is missing
 * @param chance expected number of positions (cell and shift tried) at which so many lines would be
 *     hit by accident, if lines fell anywhere: binomial tail times the positions tried
 * @param cellScale factor on the lengths of the cell
 * @param shift of the pattern at small angles, degrees
 * @param positionResidual root mean square of the lines' distances that remain, degrees
 * @param scale area (intensity × degrees) per m|F|² LP of a line, e⁻²
 */
public record PhaseScore(
    Crystal crystal,
    Verdict verdict,
    double score,
    int strongLines,
    int strongFound,
    double explained,
    double agreement,
    double chance,
    double cellScale,
    double shift,
    double positionResidual,
    double scale) {

  /** What can be said. */
  public enum Verdict {
    /**
     * At least three lines of its own, four fifths of the strong ones, and chance below 1e-3.
     * Another phase with the same lattice would pass as well.
     */
    FOUND,
    /** At least two lines, three fifths of the strong ones, and chance below 0.1. */
    POSSIBLE,
    /** Less than that. */
    NOT_SEEN,
    /**
     * It would have been found, with the very lines of a simpler phase that was: the pattern does
     * not tell which of them it is, or whether both are there.
     */
    HIDDEN
  }

  /** The same numbers with another phase standing for it. */
  PhaseScore hidden() {
    return new PhaseScore(
        crystal,
        Verdict.HIDDEN,
        score,
        strongLines,
        strongFound,
        explained,
        agreement,
        chance,
        cellScale,
        shift,
        positionResidual,
        scale);
  }

  /** The verdict on these numbers. */
  static Verdict judge(int strongLines, int strongFound, double agreement, double chance) {
    double share = strongLines == 0 ? 0 : (double) strongFound / strongLines;
    if (strongFound >= 3 && share >= 0.8 && agreement >= 0.6 && chance < 1e-3) {
      return Verdict.FOUND;
    }
    return strongFound >= 2 && share >= 0.6 && chance < 0.1 ? Verdict.POSSIBLE : Verdict.NOT_SEEN;
  }
}
