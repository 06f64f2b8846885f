package org.stratolith.reader.surface;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratolith.matter.Unit;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.InstrumentFormat;
import org.stratolith.reader.Measured;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.Remark;
import org.stratolith.record.Column;
import org.stratolith.record.Micrograph;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/** Channels of Gwyddion's {@code .gwy}: heights, moduli, phases of scanning probes. */
public final class GwyddionFormat implements InstrumentFormat {

  @Override
  public String name() {
    return "Gwyddion GWY";
  }

  @Override
  public boolean recognises(FileBytes file) {
    return file.has("GWYP", 0);
  }

  @Override
  public Reading read(FileBytes file, ReadingOptions options) {
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, GwyField> fields = new LinkedHashMap<>();
    GwyItems items = GwyItems.ofObject(file, 4, file.length());
    while (items.next()) {
      if (items.type() == 's') {
        texts.put(items.key(), items.text());
      } else if (items.type() == 'o' && items.key().matches("/\\d+/data")) {
        GwyItems inner = items.object();
        if (inner.name().equals("GwyDataField")) {
          fields.put(items.key(), GwyField.read(inner));
        }
      }
    }
    List<Measured> contents = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    for (Map.Entry<String, GwyField> field : fields.entrySet()) {
      String title = texts.getOrDefault(field.getKey() + "/title", "");
      contents.add(image(file, title, field.getKey(), field.getValue(), remarks));
      texts.put(field.getKey() + "/xreal", String.valueOf(field.getValue().width()));
      texts.put(field.getKey() + "/yreal", String.valueOf(field.getValue().height()));
    }
    if (contents.isEmpty()) {
      throw new InputException(
          new Problem(
              Place.ofFile(file.name()),
              "holds no image channel",
              "Maybe it holds graphs or volumes only"));
    }
    return new Reading(name(), contents, texts, remarks);
  }

  private static Measured image(
      FileBytes file, String title, String key, GwyField field, List<Remark> remarks) {
    Place place = Place.ofFile(file.name());
    Unit across = unit(field.lateralUnit());
    boolean scaled = across != null && !field.lateralUnit().isEmpty();
    if (!scaled) {
      remarks.add(
          note(place, key + " has no lateral unit that is known: '" + field.lateralUnit() + "'"));
    }
    Unit unit = unit(field.valueUnit());
    if (unit == null) {
      remarks.add(
          note(place, key + " is in '" + field.valueUnit() + "', which is kept as a plain number"));
    }
    double[] values = field.values().clone();
    if (unit != null) {
      for (int k = 0; k < values.length; k++) {
        values[k] = unit.toSi(values[k]);
      }
    }
    Column quantity =
        new Column(title.isEmpty() ? "Value" : title, unit == null ? Unit.of("1") : unit);
    return new Measured.Image(
        title,
        Micrograph.of(
            quantity,
            field.columns(),
            field.rows(),
            scaled && across != null ? across.toSi(field.width()) : Double.NaN,
            scaled && across != null ? across.toSi(field.height()) : Double.NaN,
            values));
  }

  private static Remark note(Place place, String message) {
    return new Remark(
        Remark.Weight.NOTE, new Problem(place, message, "Maybe set the unit in Gwyddion"));
  }

  /** The unit, 1 if there is none, or null if it is not one of ours. */
  private static @Nullable Unit unit(String text) {
    try {
      return Unit.of(text.isEmpty() ? "1" : text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
