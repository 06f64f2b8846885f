package org.stratolith.reader.neware;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.ZipMembers;

/**
 * A member {@code .ndc} of an NDAX: pages of rows of one length, the first page a header. Which
 * rows of a page are valid is told by bits at its beginning; in NDC 2 by rows that have a number.
 */
final class NdcFile {

  static final int DATA = 1;
  static final int AUXILIARY = 5;

  private static final int PAGE = 4096;
  private static final int BITS = 4;
  private static final int FIRST_ROW = 132;
  private static final int SHORT_PAGE = 512;
  private static final int SHORT_FIRST_ROW = 5;

  private final FileBytes bytes;
  private final int version;

  private NdcFile(FileBytes bytes, int version) {
    this.bytes = bytes;
    this.version = version;
  }

  /** A member; null if there is none of this name or it has no header. */
  static @Nullable NdcFile member(ZipMembers members, String name) {
    FileBytes bytes = members.member(name);
    return bytes == null || bytes.length() < 3 ? null : new NdcFile(bytes, bytes.u1(2));
  }

  /** What the file is about: 1 data, 5 auxiliary, 7 steps, 18 run information. */
  int type() {
    return bytes.u1(0);
  }

  int version() {
    return version;
  }

  FileBytes bytes() {
    return bytes;
  }

  /** The valid rows of a page file, each with its number (first 1), for rows of this length. */
  Found rows(int length) {
    boolean old = version == 2;
    int page = old ? SHORT_PAGE : PAGE;
    int firstRow = old ? SHORT_FIRST_ROW : FIRST_ROW;
    // The last byte of a page with bits never holds data.
    int perPage = old ? (page - firstRow) / length : (page - firstRow - 1) / length;
    int most = (int) ((long) (bytes.length() - page + page - 1) / page * perPage);
    int[] at = new int[Math.max(most, 0)];
    int[] number = new int[at.length];
    byte[] content = bytes.array();
    int size = 0;
    for (int start = page, sheet = 0; start < content.length; start += page, sheet++) {
      int end = Math.min(start + page, content.length);
      for (int row = 0, here = start + firstRow; row < perPage; row++, here += length) {
        if (here + length > end) {
          break;
        }
        if (old || ((content[start + BITS + (row >> 3)] >> (row & 7)) & 1) != 0) {
          at[size] = here;
          number[size++] = sheet * perPage + row + 1;
        }
      }
    }
    return new Found(Arrays.copyOf(at, size), Arrays.copyOf(number, size));
  }

  /**
   * Rows that were found.
   *
   * @param at their offsets
   * @param number their numbers, rising
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Found(int[] at, int[] number) {
    int size() {
      return at.length;
    }
  }
}
