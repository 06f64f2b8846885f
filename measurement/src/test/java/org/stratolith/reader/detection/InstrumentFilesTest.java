package org.stratolith.reader.detection;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.stratolith.reader.FileBytes;
import org.stratolith.reader.ReadingOptions;
import org.stratolith.text.InputException;

class InstrumentFilesTest {

  @Test
  void aMissingFileAndAnUnknownFormatAreTold() {
    assertThatThrownBy(() -> InstrumentFiles.read(Path.of("no such file.nda")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no such file.nda: cannot be read");
    FileBytes poem = FileBytes.of("poem", "Shall I".getBytes(StandardCharsets.US_ASCII));
    assertThatThrownBy(() -> InstrumentFiles.read(poem, ReadingOptions.DEFAULTS))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("poem: is in no format that we know")
        .hasMessageContaining("Maybe export it");
  }
}
