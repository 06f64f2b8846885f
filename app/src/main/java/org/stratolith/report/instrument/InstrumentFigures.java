package org.stratolith.report.instrument;

import java.util.ArrayList;
import java.util.List;
import org.stratolith.record.DepthProfile;
import org.stratolith.record.ImageStack;
import org.stratolith.record.Micrograph;
import org.stratolith.report.chart.Axis;
import org.stratolith.report.chart.Curve;
import org.stratolith.report.chart.Figure;
import org.stratolith.report.chart.Mark.Line;
import org.stratolith.report.chart.Mark.Orientation;
import org.stratolith.report.chart.Mark.Rule;
import org.stratolith.report.chart.Panel;
import org.stratolith.report.chart.Style;
import org.stratolith.report.markup.Numbers;
import org.stratolith.study.InstrumentRecords;
import org.stratolith.study.RunResult;
import org.stratolith.study.StudyResult;

/** What the instruments recorded of the electrodes, a figure for each kind of instrument. */
public final class InstrumentFigures {

  private static final double NM = 1e9;
  private static final double GPA = 1e-9;
  private static final int BINS = 60;

  private record Looked(String title, InstrumentRecords records) {}

  private InstrumentFigures() {}

  /** A figure for each kind of instrument that looked at anything. */
  public static List<Figure> of(RunResult run) {
    List<Looked> all = new ArrayList<>();
    for (StudyResult result : run.studies()) {
      InstrumentRecords records = result.instruments();
      if (records != null) {
        all.add(new Looked(result.study().title(), records));
      }
    }
    List<Figure> figures = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<Panel> panels = new ArrayList<>();
      all.forEach(looked -> panels.addAll(kind.panels(looked)));
      if (!panels.isEmpty()) {
        figures.add(new Figure(kind.id, kind.title, kind.caption, kind.source, panels));
      }
    }
    return figures;
  }

  private enum Kind {
    X_RAYS(
        "instrument-xrd",
        "X-ray diffraction of the electrode",
        "Counts of the simulated scan with their noise. Below, the lines of each phase that are"
            + " followed: filled where a line stands out of the background’s noise by three"
            + " standard deviations, small where it does not.",
        "Supplementary Fig. 8") {
      @Override
      List<Panel> panels(Looked looked) {
        InstrumentRecords.Diffraction diffraction = looked.records.diffraction();
        return diffraction == null ? List.of() : XrayPanels.of(looked.title, diffraction);
      }
    },
    ELECTRONS(
        "instrument-electron-diffraction",
        "Electron diffraction of selected areas",
        "Rings of the phases that an area holds, the strongest named, and the spots that randomly"
            + " oriented grains put on them.",
        "Fig. 2d") {
      @Override
      List<Panel> panels(Looked looked) {
        return looked.records.regions().stream().map(RingPanels::of).toList();
      }
    },
    LATTICE(
        "instrument-lattice-images",
        "Lattice images of windows below the face",
        "Left the image at one place, right its Fourier transform. Spots above the noise are named"
            + " by the planes that fit their spacing, Li₉Al₄ in the body-centred setting of the"
            + " paper; a question mark says that a plane of another phase fits as well. Above, at"
            + " how many places along the face each phase was named.",
        "Fig. 2e–h") {
      @Override
      List<Panel> panels(Looked looked) {
        return looked.records.windows().stream()
            .flatMap(w -> LatticePanels.of(w).stream())
            .toList();
      }
    },
    IONS(
        "instrument-tof-sims",
        "Secondary ions over the time of sputtering",
        "Counts per frame, with mixing, roughness, information depth and counting noise.",
        "Fig. 1f") {
      @Override
      List<Panel> panels(Looked looked) {
        DepthProfile ions = looked.records.ions();
        if (ions == null) {
          return List.of();
        }
        Panel panel =
            Panel.of(
                looked.title,
                Axis.linear("Sputter time", "s"),
                Axis.logarithmic("Counts per frame", ""));
        for (int k = 0; k < ions.signals().size(); k++) {
          panel = panel.with(signal(ions, k, k + 1, 1));
        }
        return List.of(panel);
      }
    },
    ION_IMAGES(
        "instrument-ion-images",
        "Secondary ions over an area, while it is sputtered",
        "The sputtered box, its face on the left, sputtering to the right; all ions over each"
            + " other and each alone, relative to its highest count. The axes are those of the front. Grains by chance.",
        "Fig. 1g") {
      @Override
      List<Panel> panels(Looked looked) {
        ImageStack stack = looked.records.ionImages();
        return stack == null ? List.of() : IonPanels.of(stack);
      }
    },
    PHOTOELECTRONS(
        "instrument-xps",
        "Photoelectrons over the time of etching",
        "Spectra from the face (bottom) inwards, each shifted up; right, the peaks’ areas above"
            + " Shirley’s background relative to the face.",
        "Fig. 1h") {
      @Override
      List<Panel> panels(Looked looked) {
        return PhotoelectronPanels.of(looked.title, looked.records);
      }
    },
    LINE_SCAN(
        "instrument-line-scan",
        "Line scan across the face",
        "X-ray counts of aluminium and chlorine under the broadened beam, and the heavy-atom"
            + " contrast relative to lithium metal.",
        "Fig. 2c") {
      @Override
      List<Panel> panels(Looked looked) {
        DepthProfile scan = looked.records.lineScan();
        if (scan == null) {
          return List.of();
        }
        Panel counts =
            Panel.of(looked.title, Axis.linear("Depth", "nm"), Axis.linear("Counts", "").from(0))
                .with(signal(scan, 0, 1, NM))
                .with(signal(scan, 1, 2, NM));
        Panel contrast =
            Panel.of(
                    looked.title,
                    Axis.linear("Depth", "nm"),
                    Axis.linear("HAADF intensity", "Li = 1").from(0))
                .with(signal(scan, 2, 4, NM));
        return List.of(counts, contrast);
      }
    },
    IMAGES(
        "instrument-section-images",
        "Images of a section",
        "X-ray counts of aluminium and chlorine and heavy-atom contrast, dark to bright, of a"
            + " random picture with the structure’s fractions and particle sizes; the face is at"
            + " the left.",
        "Fig. 2b") {
      @Override
      List<Panel> panels(Looked looked) {
        return PicturePanels.sections(looked.records.images());
      }
    },
    MODULUS(
        "instrument-modulus",
        "Modulus of the face by force microscopy",
        "The map, dark to bright, and how often a pixel has a modulus. A mixture is never stiffer"
            + " than its stiffest phase: 62.4 GPa for Li₉Al₄.",
        "Fig. 5d") {
      @Override
      List<Panel> panels(Looked looked) {
        Micrograph map = looked.records.modulus();
        return map == null
            ? List.of()
            : List.of(PicturePanels.face(looked.title, map), histogram(looked.title, map));
      }
    };

    private final String id;
    private final String title;
    private final String caption;
    private final String source;

    Kind(String id, String title, String caption, String source) {
      this.id = id;
      this.title = title;
      this.caption = caption;
      this.source = source;
    }

    abstract List<Panel> panels(Looked looked);
  }

  private static Line signal(DepthProfile profile, int signal, int colour, double scale) {
    String name = profile.signals().get(signal).name();
    return new Line(
        name,
        Style.of(colour),
        Curve.of(profile.positions(), profile.values(signal)).scaled(scale, 1));
  }

  private static Panel histogram(String title, Micrograph map) {
    double[] values = map.values();
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    double mean = 0;
    for (double value : values) {
      low = Math.min(low, GPA * value);
      high = Math.max(high, GPA * value);
      mean += GPA * value / values.length;
    }
    double width = Math.max(high - low, 1e-6) / BINS;
    double[] x = new double[BINS];
    double[] y = new double[BINS];
    for (int bin = 0; bin < BINS; bin++) {
      x[bin] = low + (bin + 0.5) * width;
    }
    for (double value : values) {
      y[Math.min(BINS - 1, (int) ((GPA * value - low) / width))] += 100.0 / values.length;
    }
    return Panel.of(
            title, Axis.linear("Young’s modulus", "GPa"), Axis.linear("Pixels", "%").from(0))
        .with(new Line("map", Style.of(1), Curve.of(x, y)))
        .with(
            new Rule(
                "mean",
                Style.of(1).dashed(),
                Orientation.VERTICAL,
                mean,
                "mean " + Numbers.significant(mean, 4)))
        .with(
            new Rule(
                "paper",
                new Style(Style.INK, Style.Dash.DASHED, 0.8),
                Orientation.VERTICAL,
                64,
                "paper 64"));
  }
}
