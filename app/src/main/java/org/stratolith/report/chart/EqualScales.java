package org.stratolith.report.chart;

/** Fits two ranges into a plot so that a unit is equally long on both axes. */
final class EqualScales {

  private EqualScales() {}

  /**
   * Widens the range that has room to spare and returns the height of the plot.
   *
   * @param across range of the horizontal axis, widened about its middle
   * @param up range of the vertical axis, widened upwards
   * @param width width of the plot, pixels
   * @param least least height, pixels
   * @param most greatest height, pixels
   */
  static double fit(double[] across, double[] up, double width, double least, double most) {
    double unit = width / (across[1] - across[0]);
    double height = unit * (up[1] - up[0]);
    if (height < least) {
      up[1] = up[0] + least / unit;
      return least;
    }
    if (height > most) {
      double wider = width * (up[1] - up[0]) / most;
      double middle = (across[0] + across[1]) / 2;
      across[0] = middle - wider / 2;
      across[1] = middle + wider / 2;
      return most;
    }
    return height;
  }
}
