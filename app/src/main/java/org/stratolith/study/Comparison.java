package org.stratolith.study;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.analysis.OverlayScale;
import org.stratolith.text.Place;

/**
 * A measured file that is laid over what a study simulates.
 *
 * @param file an instrument's file
 * @param title what it is, for people
 * @param curve what is compared
 * @param electrodeArea m2, or NaN to take the file's own
 * @param choice what of the file and of the record is compared, and how
 * @param place where the study names it
 */
public record Comparison(
    Path file, String title, Kind curve, double electrodeArea, Choice choice, Place place) {

  /**
   * What of an instrument's record is compared.
   *
   * @param signal of the simulated record, or null for all that the file names alike
   * @param as what the file calls it, or null if it has the same name
   * @param etchTime before a photoelectron spectrum, s
   * @param scale of the counts
   * @param radiation of a diffractogram whose file names none, or null
   */
  public record Choice(
      @Nullable String signal,
      @Nullable String as,
      double etchTime,
      OverlayScale scale,
      @Nullable String radiation) {

    /** Nothing chosen, nothing scaled. */
    public static final Choice NONE = new Choice(null, null, 0, OverlayScale.NONE, null);
  }

  /** What is compared. */
  public enum Kind {
    /** Voltage over the time since the first row with current. */
    VOLTAGE_OVER_TIME("voltage over time", "", OverlayScale.NONE, "area"),
    /** Voltage over the charge that passed, in either direction, per area. */
    VOLTAGE_OVER_CHARGE("voltage over charge", "", OverlayScale.NONE, "area"),
    /** Current density along a sweep, over the potential that was swept. */
    CURRENT_OVER_POTENTIAL("current over potential", "", OverlayScale.NONE, "area"),
    /** The first spectrum, over frequency. */
    IMPEDANCE("impedance", "", OverlayScale.NONE, "area"),
    /** Counts over the angle 2theta. */
    X_RAY_DIFFRACTION(
        "X-ray diffraction",
        "X-ray diffraction",
        OverlayScale.STRONGEST,
        "as",
        "scale",
        "radiation"),
    /** Signals of a depth profile over the time of sputtering. */
    SECONDARY_IONS(
        "secondary ions", "secondary ions", OverlayScale.STRONGEST, "signal", "as", "scale"),
    /** Counts of a region over binding energy, after a time of etching. */
    PHOTOELECTRON_SPECTRUM(
        "photoelectron spectrum",
        "photoelectrons",
        OverlayScale.AREA,
        "signal",
        "as",
        "etch time",
        "scale"),
    /** Areas of regions above Shirley's background over the time of etching. */
    PHOTOELECTRON_AREAS(
        "photoelectron areas", "photoelectrons", OverlayScale.STRONGEST, "signal", "as", "scale"),
    /** Signals over the depth below the face. */
    LINE_SCAN("line scan", "line scan", OverlayScale.STRONGEST, "signal", "as", "scale"),
    /** How often a pixel has a modulus. */
    MODULUS_MAP("modulus map", "modulus map", OverlayScale.NONE, "as");

    private final String word;
    private final String instrument;
    private final OverlayScale usualScale;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> keys;

    Kind(String word, String instrument, OverlayScale usualScale, String... keys) {
      this.word = word;
      this.instrument = instrument;
      this.usualScale = usualScale;
      this.keys = List.of(keys);
    }

    /** As a study says it. */
    public String word() {
      return word;
    }

    /** Key of the virtual instrument that records it; empty for what the test records. */
    public String instrument() {
      return instrument;
    }

    /** How counts are scaled where a study does not say. */
    public OverlayScale usualScale() {
      return usualScale;
    }

    /** The keys that it may have beside {@code file}, {@code title} and {@code curve}. */
    public List<String> keys() {
      return keys;
    }

    /** The words of all. */
    public static List<String> words() {
      return Arrays.stream(values()).map(Kind::word).toList();
    }

    /** The kind of a word, which must be one of {@link #words}. */
    public static Kind of(String word) {
      return Arrays.stream(values())
          .filter(kind -> kind.word.equals(word))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no curve " + word));
    }
  }
}
