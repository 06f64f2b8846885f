package org.stratolith.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class BrightnessTest {

  /** Outside reference: the reader of the Java library sees the pixels that were meant. */
  @Test
  void lowIsBlackHighIsWhite() throws IOException {
    byte[] png = Brightness.picture(3, new double[] {0, 1, 2, 3, 4, Double.NaN}, 200, 100, 50);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(3);
    assertThat(image.getHeight()).isEqualTo(2);
    assertThat(image.getRGB(0, 0) & 0xffffff).isZero();
    assertThat(image.getRGB(1, 1) & 0xffffff).isEqualTo(0xffffff);
    assertThat(image.getRGB(2, 1) & 0xffffff).isZero();
    assertThat(image.getRGB(2, 0) & 0xffffff).isEqualTo(200 << 16 | 100 << 8 | 50);
  }
}
