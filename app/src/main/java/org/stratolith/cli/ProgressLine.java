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
  private final String things;
  private final long start = System.nanoTime();
  private long drawn = start - REDRAW_NANOS;
  private int width;

  private ProgressLine(@Nullable PrintWriter terminal, String things) {
    this.terminal = terminal;
    this.things = things;
  }

  /** A line on {@code writer} if the process has a terminal. */
  static ProgressLine onTerminal(PrintWriter writer) {
    return onTerminal(writer, "tests");
  }

  /** The same for something else than tests, such as files. */
  @SuppressWarnings("SystemConsoleNull") // without a terminal it is null again since Java 25
  static ProgressLine onTerminal(PrintWriter writer, String things) {
    Console console = System.console();
    boolean terminal = console != null && console.isTerminal();
    return new ProgressLine(terminal ? writer : null, things);
  }

  /** A line on {@code writer}, terminal or not. */
  static ProgressLine on(PrintWriter writer) {
    return new ProgressLine(writer, "tests");
  }

  @Override
  public synchronized void at(String run, int done, int total, String last) {
    long now = System.nanoTime();
    if (terminal == null || (done < total && now - drawn < REDRAW_NANOS)) {
      return;
    }
    drawn = now;
    draw(text(run, done, total, things, last, (now - start) / 1e9));
  }

  /** The line's text; the time left supposes that they take alike. */
  static String text(String run, int done, int total, String things, String last, double seconds) {
    String left =
        done == 0 || done == total
            ? ""
            : String.format(Locale.ROOT, ", about %.0f s left", seconds / done * (total - done));
    return run
        + ": "
        + done
        + " of "
        + total
        + " "
        + things
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

  /** Clears the line, so that something else can be printed. */
  synchronized void clear() {
    if (terminal != null && width > 0) {
      terminal.print("\r" + " ".repeat(width) + "\r");
      terminal.flush();
      width = 0;
    }
  }

  /** Clears the line. */
  @Override
  public void close() {
    clear();
  }
}
