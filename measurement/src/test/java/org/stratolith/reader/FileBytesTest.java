package org.stratolith.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.stratolith.text.InputException;

class FileBytesTest {

  private static final FileBytes FILE =
      FileBytes.of("a.bin", new byte[] {(byte) 0xFF, 0x01, 0, 0, 0, 0, (byte) 0xF0, 0x3F});

  @Test
  void numbersAreLittleEndian() {
    assertThat(FILE.u1(0)).isEqualTo(255);
    assertThat(FILE.u2(0)).isEqualTo(0x01FF);
    assertThat(FILE.u2BigEndian(0)).isEqualTo(0xFF01);
    assertThat(FILE.i4(0)).isEqualTo(0x01FF);
    assertThat(FILE.f8(0)).isEqualTo(Double.longBitsToDouble(0x3FF00000000001FFL));
  }

  @Test
  void patternsAreFoundWithinTheirBounds() {
    byte[] pattern = {(byte) 0xF0, 0x3F};
    assertThat(FILE.indexOf(pattern, 0, 8)).isEqualTo(6);
    assertThat(FILE.indexOf(pattern, 0, 7)).isEqualTo(-1);
    assertThat(FILE.indexOf(pattern, 7, 100)).isEqualTo(-1);
    assertThat(FILE.has("NEWARE", 4)).isFalse();
  }

  @Test
  void readingPastTheEndNamesTheByte() {
    assertThatThrownBy(() -> FILE.i4(5))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a.bin: byte 5 is needed, but the file has 8 bytes")
        .hasMessageContaining("Maybe it was cut off");
    assertThatThrownBy(() -> FILE.u1(-1)).isInstanceOf(InputException.class);
  }
}
