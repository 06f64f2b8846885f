package org.stratolith.study.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stratolith.phasefield.Checkpoint;

/**
 * The hidden folder in which a phase-field run keeps where it is, so that the next run of the same
 * study goes on from there: the state of now and then, and that of each picture so far.
 */
final class KeptRun {

  private static final String STATE = "state";
  private static final long EVERY_NANOS = 5_000_000_000L;

  private final Path folder;
  private final String problem;
  private long last = System.nanoTime();

  /**
   * @param problem a hash of all that decides the run
   */
  KeptRun(Path folder, String problem) {
    this.folder = folder;
    this.problem = problem;
  }

  /** Where an earlier run was, with one state for each picture it took; null if there is none. */
  @Nullable Kept find() {
    Checkpoint state = Checkpoint.read(folder.resolve(STATE), problem);
    if (state == null) {
      return null;
    }
    List<Checkpoint> pictures = new ArrayList<>();
    for (int k = 0; ; k++) {
      Checkpoint picture = Checkpoint.read(picture(k), problem);
      if (picture == null || picture.state().tick() > state.state().tick()) {
        return new Kept(state, pictures);
      }
      pictures.add(picture);
    }
  }

  /** A state and the pictures taken before it. */
  record Kept(Checkpoint state, List<Checkpoint> pictures) {}

  /** Keeps the state if the last time is some seconds ago. */
  void keepNowAndThen(Checkpoint state) {
    long now = System.nanoTime();
    if (now - last >= EVERY_NANOS) {
      write(folder.resolve(STATE), state);
      last = System.nanoTime();
    }
  }

  /** Keeps a picture, and the state with it. */
  void keepPicture(int number, Checkpoint state) {
    write(picture(number), state);
    write(folder.resolve(STATE), state);
  }

  private Path picture(int number) {
    return folder.resolve("picture-" + number);
  }

  private void write(Path file, Checkpoint state) {
    try {
      Files.createDirectories(folder);
      state.write(file, problem);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes what was kept. */
  void forget() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> entries = Files.list(folder)) {
      files = entries.toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(folder);
  }
}
