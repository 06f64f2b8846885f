package org.stratolith.reader.neware;

import java.util.List;
import java.util.Map;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.InstrumentFormat;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;

/** Neware's {@code .nda}: versions 8, 22, 23, 26, 29 and 130 (BTS 9.0, BTS 9.1). */
public final class NewareNda implements InstrumentFormat {

  private static final int VERSION_AT = 14;

  @Override
  public String name() {
    return "Neware NDA";
  }

  @Override
  public boolean recognises(FileBytes file) {
    return file.has("NEWARE", 0) && file.length() > VERSION_AT;
  }

  @Override
  public Reading read(FileBytes file, ReadingOptions options) {
    int version = file.u1(VERSION_AT);
    Remarks remarks = new Remarks(file.name());
    Map<String, String> metadata = NdaMetadata.read(file, version);
    Rows rows;
    String format = name() + " " + version;
    switch (version) {
      case 8 -> rows = whole(file, RowLayout.NDA_8, remarks);
      case 22, 23 -> rows = whole(file, RowLayout.NDA_22, remarks);
      case 26, 29 -> rows = whole(file, RowLayout.NDA_26, remarks);
      case 130 -> {
        boolean older = Bts90Rows.recognises(file);
        format += older ? " (BTS 9.0)" : " (BTS 9.1)";
        rows = older ? Bts90Rows.decode(file, remarks) : Bts91Rows.decode(file, remarks);
      }
      default -> {
        rows = unknownVersion(file, version, remarks);
        format += " (not known)";
      }
    }
    return Assembly.reading(format, rows, List.of(), metadata, options, remarks);
  }

  private static Rows whole(FileBytes file, RowLayout layout, Remarks remarks) {
    int first = NdaRows.first(file, layout);
    if (first < 0) {
      remarks.warn(
          "has no rows", "Maybe the test was stopped before the first, or the file is cut");
      return new Rows(0);
    }
    NdaRows found = NdaRows.find(file, layout, first, remarks);
    Rows rows =
        WholeRows.decode(file, layout, found.data(), new RangeInference(List.of()), remarks);
    found.auxiliary(file, rows, remarks);
    return rows;
  }

  /** Tries the layouts that we know; one that makes sense in every row is used, with a warning. */
  private static Rows unknownVersion(FileBytes file, int version, Remarks remarks) {
    for (RowLayout layout : List.of(RowLayout.NDA_26, RowLayout.NDA_22, RowLayout.NDA_8)) {
      int first = NdaRows.first(file, layout);
      if (first >= 0 && NdaRows.makesSense(file, layout, first)) {
        remarks.warn(
            "is of version "
                + version
                + ", which is not known; its rows were read as those of version "
                + layout.version()
                + ", which fits their numbers and times",
            "Maybe check some rows against the instrument's software, and report the version");
        return whole(file, layout, remarks);
      }
    }
    throw remarks.refuse(
        "is NDA of version " + version + ", which is not known, and no known layout fits its rows",
        "Maybe export it as CSV from the instrument's software, and report the version");
  }
}
