package org.stratolith.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.stratolith.numerics.transform.Ends;
import org.stratolith.phasefield.Box;

class PngTest {

  @Test
  void anotherDecoderSeesTheSamePoints() throws IOException {
    int[] rgb = new int[7 * 5];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = i * 0x071B2F & 0xFFFFFF;
    }
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(Png.bytes(7, 5, rgb)));
    assertThat(image.getWidth()).isEqualTo(7);
    assertThat(image.getHeight()).isEqualTo(5);
    for (int i = 0; i < rgb.length; i++) {
      assertThat(image.getRGB(i % 7, i / 7) & 0xFFFFFF).isEqualTo(rgb[i]);
    }
  }

  @Test
  void phasesHaveTheirColoursAndTheFaceIsOnTop() throws IOException {
    Box box = new Box(List.of(new Box.Axis(4, 1, Ends.NO_FLUX), new Box.Axis(2, 1, Ends.PERIODIC)));
    SequencedMap<String, double[]> fractions = new LinkedHashMap<>();
    fractions.put("Li", new double[] {0, 0, 1, 1, 0, 1, 1, 1});
    fractions.put("Li9Al4", new double[] {1, 0, 0, 0, 0, 0, 0, 0});
    fractions.put("LiCl", new double[] {0, 1, 0, 0, 1, 0, 0, 0});
    BufferedImage image =
        ImageIO.read(new ByteArrayInputStream(FieldPicture.phases(box, fractions)));
    assertThat(image.getRGB(0, 0) & 0xFFFFFF).isEqualTo(0x0072B2);
    assertThat(image.getRGB(1, 0) & 0xFFFFFF).isEqualTo(0xD55E00);
    assertThat(image.getRGB(1, 3) & 0xFFFFFF).isEqualTo(0xE6E6E6);
  }
}
