package org.stratolith.study.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/**
 * A folder that appears whole or not at all. Files are written into a hidden folder beside it, the
 * manifest last, and that folder is then moved into place; a run that is killed leaves at most the
 * hidden folder, which the next run removes.
 */
public final class RunDirectory implements AutoCloseable {

  /** The file that marks a folder as a complete run. */
  public static final String MANIFEST = "manifest.json";

  private static final String PARTIAL = ".partial-";

  private final Path target;
  private final Path partial;

  private RunDirectory(Path target, Path partial) {
    this.target = target;
    this.partial = partial;
  }

  /**
   * Begins a run's folder.
   *
   * @param parent folder that holds runs, made if needed
   * @param name name of the run's folder
   * @throws InputException if something that is not a run is in the way
   * @throws IOException if the folder cannot be made
   */
  public static RunDirectory begin(Path parent, String name) throws IOException {
    Path target = parent.resolve(name);
    refuseToReplace(target);
    Files.createDirectories(parent);
    removeLeftovers(parent, name);
    Path partial = parent.resolve("." + name + PARTIAL + ProcessHandle.current().pid());
    delete(partial);
    Files.createDirectory(partial);
    return new RunDirectory(target, partial);
  }

  /** Throws if a run of this name could not be written, without writing anything. */
  public static void refuseToReplace(Path target) {
    if (Files.exists(target) && !Files.exists(target.resolve(MANIFEST)) && !isEmpty(target)) {
      throw new InputException(
          new Problem(
              Place.ofFile(target.toString()),
              "there is something here that is not a run (it has no " + MANIFEST + ")",
              "Maybe choose another folder with -o, or move it away."));
    }
  }

  /** Where to write a file of the run. */
  public Path file(String name) {
    return partial.resolve(name);
  }

  /** The names of the files written so far, sorted. */
  public List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(partial)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /**
   * Writes the manifest and moves the folder into place, over an earlier run of that name.
   *
   * @param manifest text of the manifest
   * @return the folder
   */
  public Path complete(String manifest) throws IOException {
    Files.writeString(file(MANIFEST), manifest);
    if (Files.exists(target)) {
      Path old = partial.resolveSibling(partial.getFileName() + "-old");
      delete(old);
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
      Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
      delete(old);
    } else {
      Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    }
    return target;
  }

  /** Removes what was not completed. */
  @Override
  public void close() throws IOException {
    delete(partial);
  }

  // A leftover belongs to whoever wrote it for as long as that process lives.
  private static void removeLeftovers(Path parent, String name) throws IOException {
    String prefix = "." + name + PARTIAL;
    List<Path> leftovers;
    try (Stream<Path> entries = Files.list(parent)) {
      leftovers =
          entries.filter(entry -> entry.getFileName().toString().startsWith(prefix)).toList();
    }
    for (Path leftover : leftovers) {
      Long owner = owner(leftover.getFileName().toString().substring(prefix.length()));
      if (owner != null && ProcessHandle.of(owner).isEmpty()) {
        delete(leftover);
      }
    }
  }

  private static @Nullable Long owner(String suffix) {
    int end = suffix.indexOf('-');
    try {
      return Long.valueOf(end < 0 ? suffix : suffix.substring(0, end));
    } catch (NumberFormatException notOurs) {
      return null;
    }
  }

  private static boolean isEmpty(Path path) {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries.findAny().isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
