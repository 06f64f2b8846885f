package org.stratolith.reader.neware;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stratolith.reader.FileBytes;

/**
 * What a count of current is worth where the code of the range is not known. The charge cannot tell
 * (it scales likewise), but the program can: a step of constant current says how many mA it set.
 */
final class RangeInference {

  /** A current reached its set value if the power of ten is met within this factor. */
  private static final double CLOSE = 1.25;

  /** Codes that are looked into; a file with more of them is damaged. */
  private static final int MOST_CODES = 8;

  private final Map<Integer, Double> setCurrents;
  private final Map<Integer, Double> found = new HashMap<>();

  /** From a program; an empty one infers nothing. */
  RangeInference(List<ProgramStep> program) {
    setCurrents = new HashMap<>();
    for (ProgramStep step : program) {
      if (step.current() > 0) {
        setCurrents.put(step.id(), step.current());
      }
    }
  }

  /** Counts per ampere for a code, remarked once; NaN if nothing tells. */
  double countsPerAmpere(int code, FileBytes file, RowLayout layout, int[] at, Remarks remarks) {
    Double before = found.get(code);
    if (before != null) {
      return before;
    }
    if (found.size() == MOST_CODES) {
      return Double.NaN;
    }
    double perAmpere = fromProgram(code, file, layout, at);
    found.put(code, perAmpere);
    if (Double.isNaN(perAmpere)) {
      remarks.warn(
          "the range of current has the code "
              + code
              + ", which is not known, and no set current tells what a count is worth: current,"
              + " charge and energy in this range are left open",
          "Maybe report the code with the instrument's type; voltage and time are not concerned");
    } else {
      remarks.warn(
          "the range of current has the code "
              + code
              + ", which is not known; the currents set in the program say that a count is "
              + 1e3 / perAmpere
              + " mA",
          "Maybe check a current against the instrument's software, and report the code");
    }
    return perAmpere;
  }

  private double fromProgram(int code, FileBytes file, RowLayout layout, int[] at) {
    Map<Integer, Integer> largest = new HashMap<>();
    for (int here : at) {
      if (file.i4(here + layout.range()) == code) {
        int id =
            layout.wideStepId() ? file.u2(here + layout.stepId()) : file.u1(here + layout.stepId());
        if (setCurrents.containsKey(id)) {
          int counts = Math.abs(file.i4(here + layout.current()));
          largest.merge(id, counts, Math::max);
        }
      }
    }
    double agreed = Double.NaN;
    for (Map.Entry<Integer, Integer> step : largest.entrySet()) {
      double ratio = step.getValue() / setCurrents.getOrDefault(step.getKey(), Double.NaN);
      double power = Math.pow(10, Math.rint(Math.log10(ratio)));
      if (ratio > 0 && Math.max(ratio / power, power / ratio) < CLOSE) {
        if (!Double.isNaN(agreed) && agreed != power) {
          return Double.NaN;
        }
        agreed = power;
      }
    }
    return agreed;
  }
}
