package org.stratolith.cell;

import java.util.List;
import org.stratolith.cell.layer.Layer;
import org.stratolith.cell.protocol.Ratings;

/**
 * An assembled cell: its layers from the negative terminal to the positive one and what protocols
 * refer to.
 *
 * <p>Three layers are called negative, separator and positive in records. Layers may keep
 * workspace, so a cell is for one thread at a time.
 *
 * @param layers at least one; see {@link CellSystem}
 * @param ratings area, C-rate basis and voltage window; the area must be stated
 */
public record Cell(List<Layer> layers, Ratings ratings) {

  public Cell {
    layers = List.copyOf(layers);
    if (!(ratings.area() > 0)) {
      throw new IllegalArgumentException(
          "a cell of " + ratings.area() + " m2 was asked for\nMaybe the die's diameter is missing");
    }
  }

  /** What layer {@code k} is called in records. */
  public String layerName(int k) {
    if (layers.size() != 3) {
      return "Layer " + (k + 1);
    }
    return switch (k) {
      case 0 -> "Negative";
      case 1 -> "Separator";
      default -> "Positive";
    };
  }
}
