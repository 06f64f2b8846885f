package org.stratolith.reader.neware;

import java.util.Arrays;
import java.util.HexFormat;
import org.stratolith.reader.FileBytes;

/** The rows of an NDA of version 8 to 29: where they begin and which of them hold data. */
final class NdaRows {

  private static final int AUXILIARY = 0x65;

  /** Channels of auxiliary sensors that are read. */
  private static final int MOST_CHANNELS = 32;

  private static final int AUX_INDEX = 2;
  private static final int AUX_VOLTAGE = 22;
  private static final int AUX_TEMPERATURE = 34;

  private final int[] data;
  private final int[] auxiliary;

  private NdaRows(RowOffsets data, int[] auxiliary, Remarks remarks) {
    this.data = data.sorted(remarks);
    this.auxiliary = auxiliary;
  }

  /** Offset of the first row, or -1. */
  static int first(FileBytes file, RowLayout layout) {
    return file.indexOf(HexFormat.of().parseHex(layout.begin()), 0, file.length());
  }

  static NdaRows find(FileBytes file, RowLayout layout, int first, Remarks remarks) {
    int most = (file.length() - first) / layout.length();
    RowOffsets data = new RowOffsets(file, layout.index(), most);
    int[] auxiliary = new int[16];
    int size = 0;
    for (int k = 0, at = first; k < most; k++, at += layout.length()) {
      int identifier = file.u1(at);
      if (identifier == layout.identifier() && file.i4(at + layout.index()) != 0) {
        data.add(at);
      } else if (layout.calendar() && identifier == AUXILIARY) {
        auxiliary = size == auxiliary.length ? Arrays.copyOf(auxiliary, 2 * size) : auxiliary;
        auxiliary[size++] = at;
      }
    }
    return new NdaRows(data, Arrays.copyOf(auxiliary, size), remarks);
  }

  /** Whether the first rows have rising numbers and types of steps that are known. */
  static boolean makesSense(FileBytes file, RowLayout layout, int first) {
    int at = first;
    int seen = 0;
    long index = 0;
    for (; at + layout.length() <= file.length() && seen < 64; at += layout.length()) {
      if (file.u1(at) == layout.identifier()) {
        long here = file.u4(at + layout.index());
        if (here != index + 1 || StepCode.of(file.u1(at + layout.type())) == null) {
          return false;
        }
        index = here;
        seen++;
      }
    }
    return seen > 1;
  }

  /** Offsets of the data rows, in order. */
  int[] data() {
    return data;
  }

  /** Puts the rows of auxiliary sensors beside the data rows of the same index. */
  void auxiliary(FileBytes file, Rows rows, Remarks remarks) {
    AuxiliaryByIndex join = new AuxiliaryByIndex(file, data, RowLayout.NDA_26.index());
    for (int at : auxiliary) {
      int channel = file.u1(at + 1);
      if (channel >= MOST_CHANNELS) {
        continue;
      }
      join.set(
          rows,
          channel,
          file.u4(at + AUX_INDEX),
          file.i4(at + AUX_VOLTAGE) / 1e4,
          file.i2(at + AUX_TEMPERATURE) / 10.0);
    }
    join.remark(remarks);
  }
}
