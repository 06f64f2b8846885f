/**
 * Charts as SVG text: series on linear or logarithmic axes, thinned to what a screen can show, with
 * colours by name so that a page may dress them for light, dark and paper.
 */
@NullMarked
package org.stratolith.report.chart;

import org.jspecify.annotations.NullMarked;
