package org.stratolith.phasefield;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the state of an evolution in a file, so that a run that was killed goes on as if it had not
 * been, to the last bit. The file is written beside its place and moved there, and ends in a CRC-32
 * of what comes before; a file that is damaged, of another problem or of another version is not
 * read.
 *
 * @param state where the evolution was
 * @param history the free energy up to there
 */
public record Checkpoint(FieldState state, EnergyHistory history) {

  private static final long MAGIC = 0x5354524154_0001L;

  /**
   * Writes a checkpoint.
   *
   * @param problem what the state belongs to, such as a hash of the study
   */
  public void write(Path file, String problem) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    CheckedOutputStream checked =
        new CheckedOutputStream(
            new BufferedOutputStream(Files.newOutputStream(beside)), new CRC32());
    try (DataOutputStream out = new DataOutputStream(checked)) {
      out.writeLong(MAGIC);
      out.writeUTF(problem);
      out.writeLong(state.tick);
      out.writeInt(state.exponent);
      out.writeInt(state.patience);
      out.writeLong(state.accepted);
      out.writeLong(state.rejected);
      out.writeDouble(state.energy);
      out.writeDouble(state.largestRise);
      out.writeInt(state.coefficients.length);
      for (double[] field : state.coefficients) {
        write(out, field);
      }
      out.writeInt(history.size());
      for (int row = 0; row < history.size(); row++) {
        out.writeDouble(history.time(row));
        out.writeDouble(history.energy(row));
      }
      out.flush();
      out.writeLong(checked.getChecksum().getValue());
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Reads a checkpoint, or null if there is none that belongs to the problem. */
  public static @Nullable Checkpoint read(Path file, String problem) {
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try {
      CheckedInputStream checked =
          new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file)), new CRC32());
      try (DataInputStream in = new DataInputStream(checked)) {
        if (in.readLong() != MAGIC || !in.readUTF().equals(problem)) {
          return null;
        }
        long limit = Files.size(file) / Double.BYTES;
        long tick = in.readLong();
        int exponent = in.readInt();
        int patience = in.readInt();
        long accepted = in.readLong();
        long rejected = in.readLong();
        double energy = in.readDouble();
        double largestRise = in.readDouble();
        double[][] coefficients = new double[Math.toIntExact(within(in.readInt(), limit))][];
        for (int i = 0; i < coefficients.length; i++) {
          coefficients[i] = values(in, limit);
        }
        EnergyHistory history = new EnergyHistory();
        long rows = within(in.readInt(), limit);
        for (long row = 0; row < rows; row++) {
          history.add(in.readDouble(), in.readDouble());
        }
        long sum = checked.getChecksum().getValue();
        if (in.readLong() != sum) {
          return null;
        }
        FieldState state = new FieldState(coefficients, exponent);
        state.tick = tick;
        state.patience = patience;
        state.accepted = accepted;
        state.rejected = rejected;
        state.energy = energy;
        state.largestRise = largestRise;
        return new Checkpoint(state, history);
      }
    } catch (IOException damaged) {
      return null;
    }
  }

  private static void write(DataOutputStream out, double[] values) throws IOException {
    out.writeInt(values.length);
    for (double value : values) {
      out.writeDouble(value);
    }
  }

  private static double[] values(DataInputStream in, long limit) throws IOException {
    double[] values = new double[Math.toIntExact(within(in.readInt(), limit))];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readDouble();
    }
    return values;
  }

  private static long within(long count, long limit) throws IOException {
    if (count < 0 || count > limit) {
      throw new IOException("a count of " + count + " in a file of " + limit + " numbers");
    }
    return count;
  }
}
