package org.stratolith.reader;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/**
 * The members of a ZIP in memory, inflated when they are asked for. Sizes and counts in the archive
 * are believed only where the bytes bear them out: all members together may inflate to {@link
 * #FLOOR} + {@link #RATIO} x the archive's size and no more, and a damaged directory is replaced by
 * what the members say of themselves.
 */
public final class ZipMembers {

  /** What any archive may inflate to, bytes. */
  public static final long FLOOR = 32L << 20;

  /** What an archive may inflate to per byte of its own. */
  public static final int RATIO = 100;

  /** Members after this many are not looked at. */
  public static final int MOST = 10_000;

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;

  private final FileBytes file;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private long left;
  private boolean directoryDamaged;

  /** Where a member stands; {@code packed} is negative if the archive does not say. */
  private record Entry(int at, int method, long packed) {}

  private ZipMembers(FileBytes file) {
    this.file = file;
    this.left = FLOOR + (long) RATIO * file.length();
  }

  /** Whether the content begins like a ZIP. */
  public static boolean recognises(FileBytes file) {
    return file.has("PK\u0003\u0004", 0);
  }

  /** The members of an archive; those that are damaged are found out when they are asked for. */
  public static ZipMembers of(FileBytes file) {
    ZipMembers members = new ZipMembers(file);
    if (!members.readDirectory()) {
      members.directoryDamaged = true;
      members.readLocalHeaders();
    }
    return members;
  }

  /** The names, in the order of the archive. */
  public Set<String> names() {
    return entries.keySet();
  }

  /**
   * Whether the directory at the archive's end was missing or damaged: it may have been cut off.
   */
  public boolean directoryDamaged() {
    return directoryDamaged;
  }

  /** Whether there is a member of this name. */
  public boolean has(String name) {
    return entries.containsKey(name);
  }

  /**
   * A member, inflated; null if there is none of this name. One that breaks off gives what came
   * before, padded by nothing; compare its length with what you expect.
   *
   * @throws InputException if it cannot be inflated at all, or the limit is reached
   */
  public @Nullable FileBytes member(String name) {
    Entry entry = entries.get(name);
    if (entry == null) {
      return null;
    }
    String place = file.name() + "!" + name;
    long end = entry.packed < 0 ? file.length() : Math.min(entry.at + entry.packed, file.length());
    byte[] content =
        switch (entry.method) {
          case 0 -> Arrays.copyOfRange(file.array(), entry.at, (int) end);
          case 8 -> inflate(place, entry.at, (int) end - entry.at);
          default ->
              throw new InputException(
                  new Problem(
                      Place.ofFile(place),
                      "is packed by method " + entry.method + ", which is not read",
                      "Maybe unpack and pack it again with deflate"));
        };
    left -= content.length;
    if (left < 0) {
      throw tooLarge(place);
    }
    return FileBytes.of(place, content);
  }

  private byte[] inflate(String place, int at, int length) {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(file.array(), at, length);
      long most = Math.min(left + 1, FileBytes.LARGEST);
      byte[] out = new byte[(int) Math.min(Math.max(4L * length, 4096), most)];
      int size = 0;
      while (!inflater.finished()) {
        int n = inflater.inflate(out, size, out.length - size);
        size += n;
        if (size > left) {
          throw tooLarge(place);
        }
        if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          break;
        }
        if (size == out.length) {
          if (size >= most) {
            throw tooLarge(place);
          }
          out = Arrays.copyOf(out, (int) Math.min(2L * size, most));
        }
      }
      return size == out.length ? out : Arrays.copyOf(out, size);
    } catch (DataFormatException e) {
      throw new InputException(
          new Problem(
              Place.ofFile(place),
              "cannot be inflated: " + e.getMessage(),
              "Maybe the archive was damaged while it was copied"));
    } finally {
      inflater.end();
    }
  }

  private InputException tooLarge(String place) {
    return new InputException(
        new Problem(
            Place.ofFile(place),
            "the archive of "
                + file.length()
                + " bytes inflates to more than "
                + (FLOOR + (long) RATIO * file.length())
                + " bytes",
            "Maybe it was made to harm; an instrument's file does not shrink so much"));
  }

  private boolean readDirectory() {
    int end = file.length() - END_LENGTH;
    int earliest = Math.max(0, end - 0xFFFF);
    while (end >= earliest && file.i4(end) != END) {
      end--;
    }
    if (end < earliest) {
      return false;
    }
    long at = file.u4(end + 16);
    for (int k = 0; k < MOST && at + 46 <= end && file.i4((int) at) == CENTRAL; k++) {
      int here = (int) at;
      int nameLength = file.u2(here + 28);
      long local = file.u4(here + 42);
      if (here + 46L + nameLength > end || !add(here + 46, nameLength, local, file.u4(here + 20))) {
        return false;
      }
      at += 46L + nameLength + file.u2(here + 30) + file.u2(here + 32);
    }
    return at == end && !entries.isEmpty();
  }

  private boolean add(int nameAt, int nameLength, long local, long packed) {
    if (local + 30 > file.length() || file.i4((int) local) != LOCAL) {
      return false;
    }
    int at = (int) local;
    long data = local + 30 + file.u2(at + 26) + file.u2(at + 28);
    if (data > file.length()) {
      return false;
    }
    entries.putIfAbsent(name(nameAt, nameLength), new Entry((int) data, file.u2(at + 8), packed));
    return true;
  }

  /** Goes through the file for members; the packed size is not trusted, a member ends itself. */
  private void readLocalHeaders() {
    entries.clear();
    byte[] signature = {'P', 'K', 3, 4};
    int at = file.indexOf(signature, 0, file.length());
    while (at >= 0 && at + 30 <= file.length() && entries.size() < MOST) {
      int nameLength = file.u2(at + 26);
      long data = at + 30L + nameLength + file.u2(at + 28);
      int next = file.indexOf(signature, at + 4, file.length());
      if (data <= file.length()) {
        long stored = file.u4(at + 18);
        boolean known = stored > 0 && data + stored <= file.length();
        entries.putIfAbsent(
            name(at + 30, nameLength), new Entry((int) data, file.u2(at + 8), known ? stored : -1));
      }
      at = next;
    }
  }

  private String name(int at, int length) {
    return new String(file.array(), at, length, StandardCharsets.UTF_8);
  }
}
