package org.stratolith.reader.neware;

import java.util.Arrays;
import org.stratolith.reader.FileBytes;

/**
 * Where the rows of a file stand, in the order of their index, each index once. A file that was
 * written in order, as nearly all are, costs one comparison per row.
 */
final class RowOffsets {

  private final FileBytes file;
  private final int indexAt;
  private int[] at;
  private int size;
  private boolean ordered = true;
  private long last = -1;

  /**
   * @param indexAt where in a row its index stands, 32 bits
   * @param expected rows, at most; only how much to reserve
   */
  RowOffsets(FileBytes file, int indexAt, int expected) {
    this.file = file;
    this.indexAt = indexAt;
    this.at = new int[Math.max(expected, 16)];
  }

  void add(int offset) {
    if (size == at.length) {
      at = Arrays.copyOf(at, 2 * size);
    }
    long index = file.u4(offset + indexAt);
    ordered &= index > last;
    last = index;
    at[size++] = offset;
  }

  /** The offsets in order. Of rows with the same index the first in the file stays. */
  int[] sorted(Remarks remarks) {
    if (!ordered) {
      sort(remarks);
    }
    at = at.length == size ? at : Arrays.copyOf(at, size);
    return at;
  }

  private void sort(Remarks remarks) {
    long[] keys = new long[size];
    for (int k = 0; k < size; k++) {
      keys[k] = file.u4(at[k] + indexAt) << 32 | k;
    }
    Arrays.sort(keys);
    int[] order = new int[size];
    int kept = 0;
    for (int k = 0; k < size; k++) {
      if (k == 0 || keys[k] >>> 32 != keys[k - 1] >>> 32) {
        order[kept++] = at[(int) keys[k]];
      }
    }
    if (kept < size) {
      remarks.note(
          (size - kept)
              + " of "
              + size
              + " rows repeat the number of another row and were left out",
          "Maybe the test was resumed; the first of each number is kept");
    }
    at = order;
    size = kept;
  }
}
