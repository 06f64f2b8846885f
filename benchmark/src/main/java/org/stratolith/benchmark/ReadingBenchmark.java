package org.stratolith.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.Measured;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.detection.InstrumentFiles;

/**
 * Reads sample files that are in memory: recognition, inflating, decoding, checks. Throughput is in
 * files per second; the column {@code rows} is rows per second. Samples stand where the property
 * {@code stratolith.samples} says; without them nothing is measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReadingBenchmark {

  /** Path below the samples. */
  @Param({
    "neware_nda/nda8.nda.zip",
    "neware_nda/2-1-6_61_07005012.nda.zip",
    "neware_nda/SINTEF__G20M7_BTS91.nda.zip",
    "neware_nda/nda_v22.nda.zip",
    "neware_ndax/nw4-120-1-6-53.ndax",
    "neware_ndax/TESTCELL0001-B2-2025-M50T_NewareNDA_Investigation.ndax"
  })
  public String sample = "";

  private FileBytes file = FileBytes.of("", new byte[0]);

  /** Rows that were read. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Rows {
    /** Summed over files. */
    public long rows;
  }

  /** Reads the bytes, which the benchmark does not count; an .nda is unpacked. */
  @Setup
  public void load() throws IOException {
    Path path = Path.of(System.getProperty("stratolith.samples", "../shared/samples"), sample);
    if (!Files.exists(path)) {
      throw new IllegalStateException(
          path + " is missing\nMaybe give -jvmArgsAppend -Dstratolith.samples=FOLDER");
    }
    if (!sample.endsWith(".zip")) {
      file = FileBytes.read(path);
      return;
    }
    try (ZipFile zip = new ZipFile(path.toFile())) {
      file = FileBytes.of(sample, zip.getInputStream(zip.entries().nextElement()).readAllBytes());
    }
  }

  /** Recognises and reads. */
  @Benchmark
  public Reading read(Rows counted) {
    Reading reading = InstrumentFiles.read(file, ReadingOptions.DEFAULTS);
    for (Measured.Test test : reading.contents(Measured.Test.class)) {
      counted.rows += test.record().cycling().size();
    }
    return reading;
  }
}
