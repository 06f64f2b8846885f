package org.stratolith.reader.neware;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stratolith.reader.FileBytes;

/** What an NDA says beside its rows. */
final class NdaMetadata {

  private static final int HEAD = 4096;
  private static final Pattern START =
      Pattern.compile("[12]\\d{3}([-.])\\d\\d\\1\\d\\d \\d\\d:\\d\\d:\\d\\d");
  private static final Pattern BTS_9 = Pattern.compile("9\\.\\d+\\.[\\w.]{4,40}");
  private static final int ACTIVE_MASS = 152;
  private static final int REMARKS = 2317;
  private static final int REMARKS_LENGTH = 100;
  private static final byte[] FOOTER = {
    6,
    0,
    (byte) 0xF0,
    0x1D,
    (byte) 0x81,
    0,
    3,
    0,
    0x61,
    (byte) 0x90,
    0x71,
    (byte) 0x90,
    2,
    0x7F,
    (byte) 0xFF,
    0
  };
  private static final int FOOTER_LENGTH = 499;
  private static final int FOOTER_REMARKS = 363;
  private static final int FOOTER_REMARKS_END = 491;

  private NdaMetadata() {}

  static Map<String, String> read(FileBytes file, int version) {
    Map<String, String> metadata = new LinkedHashMap<>();
    put(metadata, "Header Date", string(file, 6, 8));
    String head = file.head(HEAD);
    Matcher start = START.matcher(head);
    if (start.find()) {
      metadata.put("Start Time", start.group());
      if (version != 130) {
        put(metadata, "Creator", string(file, start.start() + 40, 40));
      }
    }
    int server = head.indexOf("BTSServer");
    int older = head.indexOf("BTS_XWJ");
    if (server >= 0) {
      put(metadata, "Server", string(file, server, 50));
      put(metadata, "Client", string(file, server + 100, 50));
    } else if (older >= 0) {
      put(metadata, "Firmware", string(file, older, 30));
    }
    if (version == 29) {
      mass(metadata, file.length() < ACTIVE_MASS + 4 ? 0 : file.u4(ACTIVE_MASS) / 1000.0);
      put(metadata, "Remarks", string(file, REMARKS, REMARKS_LENGTH));
    }
    if (version == 130) {
      Matcher program = BTS_9.matcher(head.substring(0, Math.min(head.length(), 1024)));
      if (program.find()) {
        metadata.put("BTS Version", program.group());
      }
      footer(file, metadata);
    }
    return metadata;
  }

  private static void footer(FileBytes file, Map<String, String> metadata) {
    int at = -1;
    int next = file.indexOf(FOOTER, 1024, file.length());
    while (next >= 0) {
      at = next;
      next = file.indexOf(FOOTER, next + 1, file.length());
    }
    int from = at + FOOTER.length;
    if (at >= 0 && from + FOOTER_LENGTH <= file.length()) {
      double mass = file.f8(from + FOOTER_LENGTH - 8);
      mass(metadata, mass);
      put(
          metadata,
          "Remarks",
          string(file, from + FOOTER_REMARKS, FOOTER_REMARKS_END - FOOTER_REMARKS));
    }
  }

  private static void mass(Map<String, String> metadata, double milligrams) {
    if (milligrams > 0 && milligrams < 1e9) {
      metadata.put("Active Mass", milligrams + " mg");
    }
  }

  private static void put(Map<String, String> metadata, String key, String value) {
    if (!value.isBlank()) {
      metadata.put(key, value);
    }
  }

  /** Text up to the first NUL that follows a character; control characters are left out. */
  private static String string(FileBytes file, int at, int length) {
    int to = Math.min(at + length, file.length());
    if (at < 0 || at >= to) {
      return "";
    }
    int from = at;
    while (from < to && file.array()[from] == 0) {
      from++;
    }
    int end = from;
    while (end < to && file.array()[end] != 0) {
      end++;
    }
    return new String(file.array(), from, end - from, chinese())
        .replaceAll("[\\p{Cntrl}\\uFFFD]", "")
        .strip();
  }

  /** Neware's programs write text in the Chinese code page, of which ASCII is a part. */
  static Charset chinese() {
    return Charset.isSupported("GB18030")
        ? Charset.forName("GB18030")
        : StandardCharsets.ISO_8859_1;
  }
}
