package org.stratolith.report.chart;

/**
 * Builds path data in relative coordinates of tenths of a pixel, leaving out points that lie within
 * {@link #TOLERANCE} of the straight line drawn instead: from each kept point a cone of directions
 * is narrowed by every point that follows, and the last point is kept when the next leaves the cone
 * or turns back.
 */
final class PathData {

  /** Greatest distance of a point left out from the line that is drawn, pixels. */
  static final double TOLERANCE = 0.1;

  private final StringBuilder path = new StringBuilder();
  private long penX;
  private long penY;
  private boolean down;
  private char command;

  private double anchorX;
  private double anchorY;
  private double lastX;
  private double lastY;
  private double reach;
  private double low;
  private double high;
  private double heading;
  private boolean pending;

  /** Draws on to a point, or starts there if the pen is up. */
  void to(double x, double y) {
    if (!down) {
      move(x, y);
      return;
    }
    double distance = Math.hypot(x - anchorX, y - anchorY);
    if (pending && !continues(x, y, distance)) {
      segment(lastX, lastY);
      anchor(lastX, lastY);
      distance = Math.hypot(x - anchorX, y - anchorY);
    }
    narrow(x, y, distance);
    lastX = x;
    lastY = y;
    reach = distance;
    pending = true;
  }

  /** Lifts the pen: the next point starts a new line. */
  void lift() {
    if (pending) {
      segment(lastX, lastY);
      pending = false;
    }
    down = false;
  }

  /** Closes the present line. */
  void close() {
    lift();
    if (!path.isEmpty()) {
      path.append('Z');
      command = 'Z';
    }
  }

  @Override
  public String toString() {
    lift();
    return path.toString();
  }

  private void move(double x, double y) {
    penX = Math.round(x * 10);
    penY = Math.round(y * 10);
    path.append('M');
    tenths(penX);
    separate(penY);
    tenths(penY);
    command = 'M';
    down = true;
    anchor(x, y);
  }

  private void anchor(double x, double y) {
    anchorX = x;
    anchorY = y;
    reach = 0;
    pending = false;
    low = Double.NEGATIVE_INFINITY;
    high = Double.POSITIVE_INFINITY;
  }

  private boolean continues(double x, double y, double distance) {
    if (distance < reach) {
      return false;
    }
    double turn = Math.IEEEremainder(Math.atan2(y - anchorY, x - anchorX) - heading, 2 * Math.PI);
    return low == Double.NEGATIVE_INFINITY || (turn >= low && turn <= high);
  }

  private void narrow(double x, double y, double distance) {
    if (distance <= TOLERANCE) {
      return;
    }
    double angle = Math.atan2(y - anchorY, x - anchorX);
    double half = Math.asin(TOLERANCE / distance);
    if (low == Double.NEGATIVE_INFINITY) {
      heading = angle;
      low = -half;
      high = half;
    } else {
      double turn = Math.IEEEremainder(angle - heading, 2 * Math.PI);
      low = Math.max(low, turn - half);
      high = Math.min(high, turn + half);
    }
  }

  private void segment(double x, double y) {
    long dx = Math.round(x * 10) - penX;
    long dy = Math.round(y * 10) - penY;
    if (dx == 0 && dy == 0) {
      return;
    }
    if (dx == 0) {
      command('v');
      tenths(dy);
    } else if (dy == 0) {
      command('h');
      tenths(dx);
    } else {
      if (command == 'l') {
        separate(dx);
      } else {
        command('l');
      }
      tenths(dx);
      separate(dy);
      tenths(dy);
    }
    penX += dx;
    penY += dy;
  }

  private void command(char letter) {
    path.append(letter);
    command = letter;
  }

  private void separate(long next) {
    if (next >= 0) {
      path.append(' ');
    }
  }

  private void tenths(long value) {
    if (value < 0) {
      path.append('-');
    }
    long whole = Math.abs(value) / 10;
    long rest = Math.abs(value) % 10;
    if (whole != 0 || rest == 0) {
      path.append(whole);
    }
    if (rest != 0) {
      path.append('.').append(rest);
    }
  }
}
