package org.stratolith.study.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.instrument.diffraction.PowderScan;
import org.stratolith.matter.Dimension;
import org.stratolith.matter.structure.DepthStructure;
import org.stratolith.study.InstrumentPlan;

/** Reads which instruments look at the electrode; every setting has a usual value. */
final class InstrumentReader {

  private static final Range ANGLE =
      Range.of("an angle 2theta", Dimension.ANGLE, "1 deg", "160 deg", "80 deg");
  private static final Range ANGLE_STEP =
      Range.of("a step of 2theta", Dimension.ANGLE, "0.001 deg", "1 deg", "0.01 deg");
  private static final Range SPEED =
      Range.of(
          "a scan speed",
          Dimension.of("angle per time", "rad/s", "deg/min"),
          "0.001 deg/min",
          "1000 deg/min",
          "10 deg/min");
  private static final Range TIME = Range.of("a time", Dimension.TIME, "1 s", "1 d", "180 s");
  private static final Range FRAME = Range.of("a step", Dimension.TIME, "0.1 s", "1 h", "5 s");
  private static final Range DEPTH =
      Range.of("a depth", Dimension.LENGTH, "0 nm", "1 mm", "100 nm");
  private static final Range SIZE =
      Range.of("a width", Dimension.LENGTH, "10 nm", "100 um", "600 nm");
  private static final Range PIXEL =
      Range.of("a pixel", Dimension.LENGTH, "0.1 nm", "10 um", "4 nm");

  private static final int MOST_REGIONS = 20;
  private static final int MOST_PLACES = 1000;
  private static final int MOST_PIXELS = 1_000_000;
  private static final int MOST_STEPS = 20_000;

  private static final double WIDEST_WINDOW = 60e-9; // m; fringes need many pixels
  private static final double NARROWEST_WINDOW = 2e-9; // m
  private static final double NM = 1e-9;

  private final Problems problems;

  InstrumentReader(Problems problems) {
    this.problems = problems;
  }

  /** The plan, or null if the study has none. */
  @Nullable InstrumentPlan read(Fields study) {
    Fields fields = study.sectionIfAny("instruments", Section.INSTRUMENTS);
    if (fields == null) {
      return null;
    }
    DepthStructure structure =
        fields.has("structure") ? new StructureReader(problems).read(fields) : null;
    return new InstrumentPlan(
        structure,
        fields.whole("seed", 0, Long.MAX_VALUE, 1),
        scan(fields.sectionIfAny("X-ray diffraction", Section.X_RAY_DIFFRACTION)),
        regions(fields),
        frames(fields, "secondary ions", Section.SECONDARY_IONS, 1500, 5),
        frames(fields, "photoelectrons", Section.PHOTOELECTRONS, 180, 20),
        lineScan(fields.sectionIfAny("line scan", Section.LINE_SCAN)),
        picture(fields.sectionIfAny("section images", Section.SECTION_IMAGES), 600 * NM, 4 * NM),
        picture(fields.sectionIfAny("modulus map", Section.MODULUS_MAP), 2000 * NM, 10 * NM),
        windows(fields),
        ionImages(fields.sectionIfAny("ion images", Section.ION_IMAGES)));
  }

  private @Nullable PowderScan scan(@Nullable Fields fields) {
    if (fields == null) {
      return null;
    }
    double from = Math.toDegrees(fields.amountOr("from", ANGLE, Math.toRadians(10)));
    double to = Math.toDegrees(fields.amountOr("to", ANGLE, Math.toRadians(80)));
    double step = Math.toDegrees(fields.amountOr("step", ANGLE_STEP, Math.toRadians(0.01)));
    double speed = Math.toDegrees(fields.amountOr("speed", SPEED, Math.toRadians(10) / 60));
    if (Double.isNaN(from + to + step + speed)) {
      return null;
    }
    if (from >= to) {
      problems.add(
          fields.place("from"),
          "the scan ends before it begins",
          "Maybe exchange \"from\" and \"to\"");
      return null;
    }
    PowderScan.Detector detector =
        fields.choice("detector", List.of("strip", "point"), "strip").equals("point")
            ? PowderScan.Detector.POINT
            : PowderScan.Detector.STRIP;
    return new PowderScan(from, to, step, speed, detector);
  }

  private List<InstrumentPlan.Region> regions(Fields study) {
    List<InstrumentPlan.Region> regions = new ArrayList<>();
    for (Fields fields : study.mappings("electron diffraction", Section.REGION, MOST_REGIONS)) {
      double from = fields.amount("from", DEPTH);
      double to = fields.amount("to", DEPTH);
      if (to <= from) {
        problems.add(
            fields.place("from"),
            "the region ends above its beginning",
            "Maybe exchange \"from\" and \"to\"");
      }
      regions.add(new InstrumentPlan.Region(from, to));
    }
    return regions;
  }

  private List<InstrumentPlan.Window> windows(Fields study) {
    List<InstrumentPlan.Window> windows = new ArrayList<>();
    for (Fields fields : study.mappings("lattice images", Section.WINDOW, MOST_REGIONS)) {
      double from = fields.amount("from", DEPTH);
      double to = fields.amount("to", DEPTH);
      if (!(to - from >= NARROWEST_WINDOW && to - from <= WIDEST_WINDOW)) {
        problems.add(
            fields.place("to"),
            "the window is %.4g nm wide, between 2 nm and 60 nm are allowed"
                .formatted((to - from) / NM),
            "Maybe 20 nm below \"from\"; larger regions belong to \"electron diffraction\"");
      }
      windows.add(
          new InstrumentPlan.Window(from, to, (int) fields.whole("places", 1, MOST_PLACES, 12)));
    }
    return windows;
  }

  private InstrumentPlan.@Nullable IonImages ionImages(@Nullable Fields fields) {
    if (fields == null) {
      return null;
    }
    InstrumentPlan.IonImages images =
        new InstrumentPlan.IonImages(
            fields.amountOr("width", SIZE, 10_000 * NM),
            fields.amountOr("pixel", PIXEL, 250 * NM),
            fields.amountOr("duration", TIME, 1500),
            fields.amountOr("image", FRAME, 50));
    double pixels =
        Math.pow(images.width() / images.pixel(), 2) * images.duration() / images.image();
    if (pixels > MOST_PIXELS || images.image() > images.duration()) {
      problems.add(
          fields.place("pixel"),
          "the images have %.0f pixels in all, up to %d in at least one image are allowed"
              .formatted(pixels, MOST_PIXELS),
          "Maybe a larger pixel or a longer image");
    }
    return images;
  }

  private InstrumentPlan.@Nullable Frames frames(
      Fields study, String key, Section section, double duration, double step) {
    Fields fields = study.sectionIfAny(key, section);
    if (fields == null) {
      return null;
    }
    return steps(
        fields, fields.amountOr("duration", TIME, duration), fields.amountOr("step", FRAME, step));
  }

  private InstrumentPlan.@Nullable Frames lineScan(@Nullable Fields fields) {
    return fields == null
        ? null
        : steps(
            fields,
            fields.amountOr("depth", SIZE, 600 * NM),
            fields.amountOr("step", PIXEL, 2 * NM));
  }

  private InstrumentPlan.Frames steps(Fields fields, double to, double step) {
    if (to / step > MOST_STEPS || to / step < 1) {
      problems.add(
          fields.place("step"),
          "the step divides the whole into %.0f parts, between 1 and %d are allowed"
              .formatted(to / step, MOST_STEPS),
          "Maybe another step");
    }
    return new InstrumentPlan.Frames(to, step);
  }

  private InstrumentPlan.@Nullable Picture picture(
      @Nullable Fields fields, double usual, double pixel) {
    if (fields == null) {
      return null;
    }
    double width = fields.amountOr("width", SIZE, usual);
    double height = fields.amountOr("height", SIZE, width);
    InstrumentPlan.Picture picture =
        new InstrumentPlan.Picture(width, height, fields.amountOr("pixel", PIXEL, pixel));
    if (width * height / (picture.pixel() * picture.pixel()) > MOST_PIXELS) {
      problems.add(
          fields.place("pixel"),
          "the picture has more than " + MOST_PIXELS + " pixels",
          "Maybe a larger pixel");
    }
    return picture;
  }
}
