package org.stratolith.reader.biologic;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.Remark;
import org.stratolith.text.InputException;
import org.stratolith.text.Place;
import org.stratolith.text.Problem;

/**
 * The modules of an {@code .mpr} file. After a magic text of 52 bytes follow {@code MODULE}, a head
 * and data, again and again. The head is of version 1 (51 bytes) or 2 (59 bytes, EC-Lab from 11.50
 * on; FF FF FF FF stands where version 1 has the length).
 */
final class MprModules {

  static final String MAGIC = "BIO-LOGIC MODULAR FILE\u001a";

  private static final int FIRST = 52;
  private static final int MOST = 1000;

  /**
   * A module.
   *
   * @param name short name, such as {@code VMP data}
   * @param version of its content
   * @param date as text, in the order of the computer that wrote it
   * @param from first byte of its data
   * @param to byte after its data
   */
  record Module(String name, int version, String date, int from, int to) {}

  private final List<Module> modules = new ArrayList<>();

  private MprModules() {}

  /** Walks the modules; a module that is cut off by the end of the file is shortened, remarked. */
  static MprModules read(FileBytes file, List<Remark> remarks) {
    MprModules found = new MprModules();
    int at = FIRST;
    while (at < file.length()) {
      if (!file.has("MODULE", at)) {
        remarks.add(
            warning(
                file,
                "at byte " + at + " a module should begin, but none does; what follows is not read",
                "Maybe the file is damaged"));
        break;
      }
      if (found.modules.size() == MOST) {
        throw new InputException(
            new Problem(
                Place.ofFile(file.name()),
                "has more than " + MOST + " modules",
                "Maybe it is damaged"));
      }
      Module module = head(file, at + 6, remarks);
      found.modules.add(module);
      at = module.to();
    }
    return found;
  }

  private static Module head(FileBytes file, int at, List<Remark> remarks) {
    boolean second = file.u4(at + 35) == 0xFFFFFFFFL;
    long length = file.u4(at + (second ? 39 : 35));
    long version = second ? file.u4(at + 43) + file.u4(at + 47) : file.u4(at + 39);
    int from = at + (second ? 59 : 51);
    String name = ascii(file, at, 10);
    String date = ascii(file, from - 8, 8);
    long to = from + length;
    if (to > file.length()) {
      remarks.add(
          warning(
              file,
              "the module '"
                  + name
                  + "' should have "
                  + length
                  + " bytes, but only "
                  + (file.length() - from)
                  + " are there",
              "Maybe the file was cut off while it was copied, or the test was still running"));
      to = file.length();
    }
    int known = version > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) version;
    return new Module(name, known, date, from, (int) to);
  }

  private static String ascii(FileBytes file, int at, int length) {
    file.u1(at + length - 1);
    return new String(file.array(), at, length, StandardCharsets.ISO_8859_1).strip();
  }

  /** The first module with this name, or null. */
  @Nullable Module find(String name) {
    for (Module module : modules) {
      if (module.name().equals(name)) {
        return module;
      }
    }
    return null;
  }

  static Remark warning(FileBytes file, String message, String advice) {
    return new Remark(
        Remark.Weight.WARNING, new Problem(Place.ofFile(file.name()), message, advice));
  }
}
