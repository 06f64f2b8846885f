package org.stratolith.cell.positive;

import org.stratolith.numerics.quadrature.GaussLegendre;

/** Positions of an electrode's nodes over its thickness. */
record GaussNodes(GaussLegendre rule) {

  GaussNodes(int nodes) {
    this(GaussLegendre.of(nodes));
  }

  double x(int k) {
    return rule.node(k);
  }
}
