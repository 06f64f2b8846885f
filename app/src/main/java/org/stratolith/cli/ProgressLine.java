package org.stratolith.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stratolith.study.run.Progress;

/**
 * One line on a terminal that says how far a run is and how long it will still take. Prints nothing
 * where there is no terminal.
 */
final class ProgressLine implements Progress, AutoCloseable {

  private static final long REDRAW_NANOS = 100_000_000;

  private final @Nullable PrintWriter terminal;
  private final long start = System.nanoTime();
  private long drawn = start - REDRAW_NANOS;
  private int width;

  private ProgressLine(@Nullable PrintWriter terminal) {
    this.terminal = terminal;
  }

  /** A line on {@code writer} if the process has a terminal. */
  @SuppressWarnings("SystemConsoleNull") // without a terminal it is null again since Java 25
  static ProgressLine onTerminal(PrintWriter writer) {
    Console console = System.console();
    boolean terminal = console != null && console.isTerminal();
    return new ProgressLine(terminal ? writer : null);
  }

  /** A line on {@code writer}, terminal or not. */
  static ProgressLine on(PrintWriter writer) {
    return new ProgressLine(writer);
  }

  @Override
  public synchronized void at(String run, int done, int total, String last) {
    long now = System.nanoTime();
    if (terminal == null || (done < total && now - drawn < REDRAW_NANOS)) {
      return;
    }
    drawn = now;
    draw(text(run, done, total, last, (now - start) / 1e9));
  }

  /** The line's text; the time left supposes that tests take alike. */
  static String text(String run, int done, int total, String last, double seconds) {
    String left =
        done == 0 || done == total
            ? ""
            : String.format(Locale.ROOT, ", about %.0f s left", seconds / done * (total - done));
    return run
        + ": "
        + done
        + " of "
        + total
        + " tests"
        + left
        + (last.isEmpty() ? "" : "  " + last);
  }

  private void draw(String text) {
    if (terminal == null) {
      return;
    }
    String line = text.length() > 79 ? text.substring(0, 79) : text;
    terminal.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
    terminal.flush();
    width = line.length();
  }

  /** Clears the line. */
  @Override
  public synchronized void close() {
    if (terminal != null && width > 0) {
      terminal.print("\r" + " ".repeat(width) + "\r");
      terminal.flush();
      width = 0;
    }
  }
}
