package org.stratolith.reader.biologic;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.Remark;
import org.stratolith.reader.rows.NumberTable;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/**
 * The rows in the data module of an {@code .mpr} file.
 *
 * <p>Number of points (4 bytes), of columns (1 byte), the columns' numbers (2 bytes each,
 * little-endian in versions 2 and 3, big-endian in 10 and 11), then at a fixed place the rows, each
 * the values of its columns one after the other. All columns of flags share one byte. The width of
 * a column we do not know follows from the length of a row, if only one way of filling it is left.
 */
final class MprData {

  private static final String ADVICE =
      "Maybe the file is from an EC-Lab newer than we know: export it as text (.mpt), and report"
          + " the number of the column";

  private final FileBytes file;
  private final MprModules.Module module;
  private final List<Remark> remarks;

  MprData(FileBytes file, MprModules.Module module, List<Remark> remarks) {
    this.file = file;
    this.module = module;
    this.remarks = remarks;
  }

  /** Where the rows begin, from the begin of the module's data. */
  private int start() {
    return switch (module.version()) {
      case 2 -> 0x195;
      case 3 -> 0x196;
      case 10, 11 -> 0x3EF;
      default ->
          throw error(
              "the data module has version "
                  + module.version()
                  + ", which we do not know; 2, 3, 10 and 11 are read",
              "Maybe export it as text (.mpt) from EC-Lab, and report the version");
    };
  }

  NumberTable read() {
    int start = module.from() + start();
    long points = file.u4(module.from());
    List<Integer> ids = ids();
    if (start > module.to()) {
      throw error("the data module ends before its rows", "Maybe the file was cut off");
    }
    MprLayout layout = MprLayout.of(ids, points, module.to() - start);
    String problem = layout.problem();
    if (problem != null) {
      throw error(problem, ADVICE);
    }
    String remark = layout.remark();
    if (remark != null) {
      remarks.add(MprModules.warning(file, remark, ADVICE));
    }
    int size = layout.size();
    long whole = points == 0 ? 0 : Math.min(points, (module.to() - start) / size);
    if (whole < points) {
      remarks.add(
          MprModules.warning(
              file,
              "only " + whole + " of " + points + " points are there",
              "Maybe the file was cut off while it was copied, or the test was still running"));
    }
    NumberTable table = new NumberTable(layout.names());
    for (int row = 0; row < whole; row++) {
      table.addRow();
      int at = start + row * size;
      for (int k = 0; k < layout.columns(); k++) {
        table.set(row, k, layout.kind(k).read(file, at + layout.offset(k)));
      }
    }
    return table;
  }

  private List<Integer> ids() {
    boolean big = module.version() >= 10;
    int count = file.u1(module.from() + 4);
    List<Integer> ids = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      int at = module.from() + 5 + 2 * k;
      ids.add(big ? file.u2BigEndian(at) : file.u2(at));
    }
    return ids;
  }

  private InputException error(String message, String advice) {
    return new InputException(new Problem(Place.ofFile(file.name()), message, advice));
  }
}
