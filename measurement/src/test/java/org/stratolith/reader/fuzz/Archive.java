package org.stratolith.reader.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A ZIP that can be damaged inside its members. */
final class Archive {

  private final Map<String, byte[]> members = new LinkedHashMap<>();

  static boolean recognises(byte[] bytes) {
    return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3;
  }

  static Archive unpack(byte[] bytes) {
    Archive archive = new Archive();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        archive.members.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return archive;
  }

  /** The members by their names. */
  Map<String, byte[]> members() {
    return members;
  }

  /** Adds a member. */
  Archive with(String name, byte[] content) {
    members.put(name, content);
    return this;
  }

  int size() {
    return members.size();
  }

  /** Wounds one to three members; now and then drops or swaps some. */
  void mutate(SplittableRandom random, UnaryOperator<byte[]> wounds) {
    List<String> names = new ArrayList<>(members.keySet());
    int count = 1 + random.nextInt(3);
    for (int k = 0; k < count; k++) {
      String name = names.get(random.nextInt(names.size()));
      String other = names.get(random.nextInt(names.size()));
      switch (random.nextInt(12)) {
        case 0 -> members.remove(name);
        case 1 -> members.put(name, members.getOrDefault(other, new byte[0]));
        case 2 -> members.put(name.replaceAll("\\d", "7"), members.getOrDefault(name, new byte[1]));
        default -> members.computeIfPresent(name, (key, content) -> wounds.apply(content));
      }
    }
  }

  byte[] pack() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
