package org.stratolith.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stratolith.cell.layer.Observable;
import org.stratolith.record.Column;

/**
 * The further columns of a simulated record: the charge passed, the leak, and every observable of
 * every layer under the layer's name, such as {@code Negative SEI Thickness / um}.
 */
final class RecordColumns {

  /** Columns before the layers' observables. */
  static final int OWN = 2;

  /** Units people read these quantities in. */
  private static final Map<String, String> WRITTEN =
      Map.of("m", "um", "A/m2", "mA/cm2", "C/m2", "mAh/cm2", "ohm m2", "ohm cm2");

  private RecordColumns() {}

  static List<Column> of(Cell cell) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of("Charge Passed", "mAh/cm2"));
    columns.add(Column.of("Leak Conductance", "S/cm2"));
    for (int k = 0; k < cell.layers().size(); k++) {
      String layer = cell.layerName(k);
      for (Observable observable : cell.layers().get(k).observables()) {
        columns.add(column(layer, observable));
      }
    }
    return columns;
  }

  private static Column column(String layer, Observable observable) {
    StringBuilder name = new StringBuilder(layer);
    if (!observable.name().equalsIgnoreCase(layer)) {
      for (String word : observable.name().split(" ", -1)) {
        name.append(' ').append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
      }
    }
    if (observable.voltageComponent()) {
      name.append(" Voltage");
    }
    return Column.of(name.toString(), WRITTEN.getOrDefault(observable.unit(), observable.unit()));
  }
}
