package org.stratolith.reader.biologic;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stratolith.reader.Remark;
import org.stratolith.reader.text.TextLines;

/**
 * Absolute times in the place of seconds, as EC-Lab and BT-Lab write them in the manner of the
 * computer: {@code 11/20/2024 11:38:41.707} or {@code 20.11.2024 11:38:41,707}. They become seconds
 * since the first row.
 */
final class TimeStamps {

  private static final Pattern STAMP =
      Pattern.compile(
          "(\\d{1,4})([./-])(\\d{1,2})[./-](\\d{1,4})[ T](\\d{1,2}):(\\d{2}):(\\d{2})(?:[.,](\\d{1,9}))?");

  private @Nullable LocalDateTime first;
  private boolean ambiguous;

  /** Whether a cell is a point in time rather than a number. */
  boolean isStamp(TextLines lines, int cell) {
    return !lines.isEmpty(cell)
        && !lines.isNumber(cell)
        && STAMP.matcher(lines.cell(cell)).matches();
  }

  /** Seconds since the first stamp, or NaN if there is no such day. */
  double seconds(TextLines lines, int cell) {
    Matcher parts = STAMP.matcher(lines.cell(cell));
    if (!parts.matches()) {
      return Double.NaN;
    }
    int a = Integer.parseInt(parts.group(1));
    int b = Integer.parseInt(parts.group(3));
    int c = Integer.parseInt(parts.group(4));
    boolean dayFirst = parts.group(2).equals(".") || a > 12;
    ambiguous |= !dayFirst && a <= 31 && b <= 12;
    int year = a > 31 ? a : c;
    int month = a > 31 ? b : dayFirst ? b : a;
    int day = a > 31 ? c : dayFirst ? a : b;
    String fraction = parts.group(8) == null ? "" : parts.group(8);
    try {
      LocalDateTime time =
          LocalDateTime.of(
              year,
              month,
              day,
              Integer.parseInt(parts.group(5)),
              Integer.parseInt(parts.group(6)),
              Integer.parseInt(parts.group(7)),
              Integer.parseInt((fraction + "000000000").substring(0, 9)));
      LocalDateTime start = first;
      if (start == null) {
        start = time;
        first = time;
      }
      Duration since = Duration.between(start, time);
      return since.getSeconds() + since.getNano() * 1e-9;
    } catch (DateTimeException e) {
      return Double.NaN;
    }
  }

  void remark(TextLines lines, List<Remark> remarks) {
    if (first != null) {
      remarks.add(
          new Remark(
              Remark.Weight.NOTE,
              lines.problem(
                  "the times are dates: seconds are counted from the first, "
                      + first
                      + (ambiguous ? ", with the month before the day" : ""),
                  null)));
    }
  }
}
