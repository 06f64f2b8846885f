package org.stratolith.reader.biologic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.Measured;
import org.stratolith.reader.Reading;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.reader.Remark;
import org.stratolith.record.CyclingRecord;
import org.stratolith.text.InputException;

/** Files made here: every version of head and data, columns nobody knows, counts that lie. */
class MprDamageTest {

  private static final int ROWS = 3;

  /**
   * A file with one data module of time (8 bytes), potential (4), current (4) and further columns.
   *
   * @param widths of the further columns, which hold zeros
   */
  private static byte[] file(int version, int points, int[] ids, int... widths) {
    boolean big = version >= 10;
    int start = version == 2 ? 0x195 : version == 3 ? 0x196 : 0x3EF;
    int size = 16 + Arrays.stream(widths).sum();
    ByteBuffer data = ByteBuffer.allocate(start + ROWS * size).order(ByteOrder.LITTLE_ENDIAN);
    data.putInt(points).put((byte) (3 + ids.length));
    data.order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    data.putShort((short) 4);
    for (int id : ids) {
      data.putShort((short) id);
    }
    data.putShort((short) 6).putShort((short) 8).order(ByteOrder.LITTLE_ENDIAN);
    for (int row = 0; row < ROWS; row++) {
      data.position(start + row * size).putDouble(row);
      data.position(data.position() + size - 16).putFloat(row + 0.5f).putFloat(2f);
    }
    boolean second = version == 11;
    ByteBuffer head = ByteBuffer.allocate(52 + 6 + (second ? 59 : 51));
    head.order(ByteOrder.LITTLE_ENDIAN).put(ascii(MprModules.MAGIC, 48)).putInt(0);
    head.put(ascii("MODULE", 6)).put(ascii("VMP data", 10)).put(ascii("VMP data", 25));
    if (second) {
      head.putInt(-1).putInt(data.capacity()).putInt(0).putInt(version);
    } else {
      head.putInt(data.capacity()).putInt(version);
    }
    head.put(ascii("01/02/24", 8));
    // The length stands where the newer head repeats its mark.
    if (second) {
      head.putInt(52 + 6 + 39, data.capacity()).putInt(52 + 6 + 43, 0).putInt(52 + 6 + 47, version);
    }
    byte[] all = Arrays.copyOf(head.array(), head.capacity() + data.capacity());
    System.arraycopy(data.array(), 0, all, head.capacity(), data.capacity());
    return all;
  }

  private static byte[] ascii(String text, int length) {
    byte[] bytes = Arrays.copyOf(text.getBytes(StandardCharsets.ISO_8859_1), length);
    Arrays.fill(bytes, text.length(), length, (byte) ' ');
    return bytes;
  }

  private static Reading read(byte[] bytes) {
    return new MprFormat().read(FileBytes.of("a.mpr", bytes), ReadingOptions.DEFAULTS);
  }

  private static CyclingRecord record(Reading reading) {
    return ((Measured.Test) reading.contents().getFirst()).record().cycling();
  }

  private static List<String> warnings(Reading reading) {
    return reading.remarks().stream()
        .filter(remark -> remark.weight() == Remark.Weight.WARNING)
        .map(remark -> remark.problem().message())
        .toList();
  }

  @Test
  void everyVersionIsRead() {
    for (int version : new int[] {2, 3, 10, 11}) {
      Reading reading = read(file(version, ROWS, new int[0]));
      assertThat(record(reading).times()).as("version " + version).containsExactly(0, 1, 2);
      assertThat(record(reading).voltage(2)).isEqualTo(2.5);
      assertThat(record(reading).current(2)).isEqualTo(0.002);
      assertThat(warnings(reading)).isEmpty();
    }
    assertThatThrownBy(() -> read(file(9, ROWS, new int[0])))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("version 9, which we do not know")
        .hasMessageContaining("Maybe export it as text");
  }

  @Test
  void theWidthOfAnUnknownColumnFollowsFromTheLength() {
    Reading one = read(file(3, ROWS, new int[] {27}, 4));
    assertThat(record(one).voltage(2)).isEqualTo(2.5);
    assertThat(warnings(one))
        .containsExactly(
            "the columns [27] are not known; their width was found, not what they are");
    Reading two = read(file(11, ROWS, new int[] {27, 28}, 8, 8));
    assertThat(record(two).voltage(2)).isEqualTo(2.5);
  }

  @Test
  void whatStandsBesideColumnsOfUnknownWidthIsRead() {
    // Twelve bytes are four and eight, or eight and four.
    Reading reading = read(file(11, ROWS, new int[] {27, 28}, 4, 8));
    assertThat(record(reading).times()).containsExactly(0, 1, 2);
    assertThat(record(reading).voltage(2)).isEqualTo(2.5);
    assertThat(warnings(reading).getFirst()).contains("[27, 28]", "nor is their width");
  }

  @Test
  void columnsThatDoNotFillTheRowsAreRefused() {
    assertThatThrownBy(() -> read(file(3, ROWS, new int[] {70}, 8)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("do not fit the columns")
        .hasMessageContaining("Maybe the file is from an EC-Lab newer than we know");
    assertThatThrownBy(() -> read(file(3, ROWS, new int[] {27}, 3)))
        .isInstanceOf(InputException.class);
  }

  @Test
  void countsThatLieAndFilesThatAreCutAreReadAsFarAsTheyGo() {
    Reading lying = read(file(3, 2_000_000_000, new int[0]));
    assertThat(record(lying).size()).isEqualTo(ROWS);
    assertThat(warnings(lying)).containsExactly("only 3 of 2000000000 points are there");
    byte[] whole = file(11, ROWS, new int[0]);
    Reading cut = read(Arrays.copyOf(whole, whole.length - 20));
    assertThat(record(cut).size()).isEqualTo(1);
    assertThat(warnings(cut)).hasSize(2);
    assertThatThrownBy(() -> read(Arrays.copyOf(whole, 130))).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> read(Arrays.copyOf(whole, 52)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("has no module 'VMP data'");
  }

  @Test
  void textIsReadWhateverItsHeadSays() {
    String rows =
        "mode\ttime/s\tEwe/V\tI/mA\n1\t0,0\t0,1\t1,0\n1\t1,0\t0,2\t1,0\n1\t2,0\t0,3\t1,0\n";
    String head = "BT-Lab ASCII FILE\nNb header lines : 99 \n\nModulo Bat\n\n";
    Reading reading =
        new MptFormat()
            .read(
                FileBytes.of("a.txt", (head + rows).getBytes(StandardCharsets.ISO_8859_1)),
                ReadingOptions.DEFAULTS);
    assertThat(record(reading).voltage(2)).isEqualTo(0.3);
    assertThat(reading.remarks().getFirst().problem().toString())
        .contains("a.txt:6: holds the headings, which should stand in line 99");
    String cut = rows + "1\t3,0\t0,";
    Reading last =
        new MptFormat()
            .read(
                FileBytes.of("b.txt", cut.getBytes(StandardCharsets.ISO_8859_1)),
                ReadingOptions.DEFAULTS);
    assertThat(record(last).size()).isEqualTo(3);
    assertThat(warnings(last).getFirst()).contains("has 3 cells, the heading has 4; left out");
  }
}
