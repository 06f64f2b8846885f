package org.stratolith.report.comparison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stratolith.reader.Measured;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.detection.InstrumentFiles;
import org.stratolith.study.Comparison;

/** The records of the file that a study is compared with. */
record MeasuredFile(Reading reading) {

  private static final int MOST_NAMES = 12;

  /**
   * Reads the file of a comparison.
   *
   * @throws org.stratolith.text.InputException if it cannot be read
   */
  static MeasuredFile of(Comparison comparison) {
    ReadingOptions options =
        comparison.electrodeArea() > 0
            ? ReadingOptions.DEFAULTS.withElectrodeArea(comparison.electrodeArea())
            : ReadingOptions.DEFAULTS;
    return new MeasuredFile(InstrumentFiles.read(comparison.file(), options));
  }

  /**
   * The records of a kind, and of a name if one is given.
   *
   * @throws IllegalArgumentException if there is none
   */
  <T extends Measured> List<T> all(Class<T> kind, @Nullable String name) {
    List<T> all = reading.contents(kind);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("there is no " + word(kind) + " in it" + holds());
    }
    List<T> chosen =
        name == null ? all : all.stream().filter(one -> alike(one.name(), name)).toList();
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException(
          "no "
              + word(kind)
              + " in it is called '"
              + name
              + "', only "
              + names(all.stream().map(Measured::name).toList()));
    }
    return chosen;
  }

  /**
   * Whether two names are the same but for blanks and the marks of a subscript: {@code Al2p} is
   * {@code Al 2p}, and {@code Li_5Al_2O+} is {@code Li5Al2O+}.
   */
  static boolean alike(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String name) {
    return name.replaceAll("[\\s_]", "");
  }

  /** Names for a message, the first few of many. */
  static String names(List<String> all) {
    List<String> names = new ArrayList<>(new LinkedHashSet<>(all));
    int more = names.size() - MOST_NAMES;
    String first =
        names.stream().limit(MOST_NAMES).map(n -> "'" + n + "'").collect(Collectors.joining(", "));
    return more > 0 ? first + " and " + more + " more" : first;
  }

  private String holds() {
    Set<String> kinds = new LinkedHashSet<>();
    reading.contents().forEach(one -> kinds.add(word(one.getClass())));
    return kinds.isEmpty() ? "" : "; it holds " + String.join(", ", kinds);
  }

  private static String word(Class<? extends Measured> kind) {
    if (kind == Measured.Diffraction.class) {
      return "diffractogram";
    }
    if (kind == Measured.Profile.class) {
      return "depth profile";
    }
    if (kind == Measured.Image.class) {
      return "image";
    }
    if (kind == Measured.Photoelectrons.class) {
      return "photoelectron spectrum";
    }
    if (kind == Measured.Spectrum.class) {
      return "impedance spectrum";
    }
    return kind == Measured.Sweep.class ? "voltammogram" : "electrochemical test";
  }
}
