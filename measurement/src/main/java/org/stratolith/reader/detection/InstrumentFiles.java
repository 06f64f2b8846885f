package org.stratolith.reader.detection;

import java.nio.file.Path;
import java.util.List;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.InstrumentFormat;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.biologic.LoopFile;
import org.stratolith.reader.biologic.MprFormat;
import org.stratolith.reader.biologic.MptFormat;
import org.stratolith.reader.chi.ChiFormat;
import org.stratolith.reader.diffraction.BrmlFormat;
import org.stratolith.reader.diffraction.BrukerRawFormat;
import org.stratolith.reader.diffraction.RasFormat;
import org.stratolith.reader.diffraction.RasxFormat;
import org.stratolith.reader.diffraction.XrdmlFormat;
import org.stratolith.reader.diffraction.XyFormat;
import org.stratolith.reader.gamry.DtaFormat;
import org.stratolith.reader.impedance.ImpedanceText;
import org.stratolith.reader.neware.NewareNda;
import org.stratolith.reader.neware.NewareNdax;
import org.stratolith.reader.princeton.ParFormat;
import org.stratolith.reader.princeton.PrincetonText;
import org.stratolith.reader.scribner.ZFormat;
import org.stratolith.reader.surface.GwyddionFormat;
import org.stratolith.reader.surface.PhiFormat;
import org.stratolith.reader.surface.SurfaceLabFormat;
import org.stratolith.reader.tabular.BdfFormat;
import org.stratolith.reader.tabular.NewareCsvFormat;
import org.stratolith.reader.tabular.ProfileTableFormat;
import org.stratolith.reader.tabular.TextTableFormat;
import org.stratolith.reader.tabular.XlsxFormat;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/** Reads any instrument file we know. */
public final class InstrumentFiles {

  private static final TextTableFormat TABLE = new TextTableFormat();

  /** The formats in the order in which they are tried: those with a magic number come first. */
  private static final List<InstrumentFormat> FORMATS =
      List.of(
          new NewareNda(),
          new NewareNdax(),
          new MprFormat(),
          new GwyddionFormat(),
          new BrukerRawFormat(),
          new PhiFormat(),
          new RasxFormat(),
          new BrmlFormat(),
          new XlsxFormat(),
          new XrdmlFormat(),
          new RasFormat(),
          new MptFormat(),
          new LoopFile(),
          new DtaFormat(),
          new ChiFormat(),
          new ParFormat(),
          new SurfaceLabFormat(),
          new PrincetonText(),
          new ZFormat(),
          new BdfFormat(),
          new NewareCsvFormat(),
          new ProfileTableFormat(),
          new XyFormat(),
          new ImpedanceText(),
          TABLE);

  private InstrumentFiles() {}

  /** The formats we know. */
  public static List<InstrumentFormat> formats() {
    return FORMATS;
  }

  /** Reads a file with {@link ReadingOptions#DEFAULTS}. */
  public static Reading read(Path path) {
    return read(path, ReadingOptions.DEFAULTS);
  }

  /**
   * Reads a file.
   *
   * @throws InputException if it cannot be read, or no format recognises its content
   */
  public static Reading read(Path path, ReadingOptions options) {
    return read(FileBytes.read(path), options);
  }

  /** Reads a file that is in memory already. */
  public static Reading read(FileBytes file, ReadingOptions options) {
    // Who names the columns of a text knows better than what its content looks like.
    boolean mapped = !options.columns().isEmpty() && TextTableFormat.isText(file);
    return (mapped ? TABLE : format(file)).read(file, options);
  }

  /**
   * The format of a file, by its content.
   *
   * @throws InputException if none recognises it
   */
  public static InstrumentFormat format(FileBytes file) {
    for (InstrumentFormat format : FORMATS) {
      if (format.recognises(file)) {
        return format;
      }
    }
    throw new InputException(
        new Problem(
            Place.ofFile(file.name()),
            "is in no format that we know",
            "Maybe export it as text or CSV from the instrument's software; docs/formats lists what is read"));
  }
}
