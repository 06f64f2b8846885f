package org.stratolith.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratolith.testing.ForAll;

class YamlTreeTest {

  @TempDir Path folder;

  private static YamlNode parse(String text) {
    return YamlTree.parse("study.yaml", text);
  }

  private static YamlNode.Scalar scalar(YamlNode.Mapping mapping, String key) {
    return (YamlNode.Scalar) Objects.requireNonNull(mapping.get(key));
  }

  private static void refused(String text, String start, String advice) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(start)
        .hasMessageContaining(System.lineSeparator() + "  Maybe")
        .hasMessageContaining(advice);
  }

  @Test
  void keepsThePlaceOfEveryKeyAndValue() {
    YamlNode.Mapping root =
        (YamlNode.Mapping) parse("# comment\nstudy: life\nsteps:\n  - rest: {for: 2 h}\n  - 'x'\n");
    assertThat(root.entries().sequencedKeySet()).containsExactly("study", "steps");
    YamlNode.Entry study = root.entries().firstEntry().getValue();
    assertThat(study.key().place()).isEqualTo(new Place("study.yaml", 2, 1));
    assertThat(study.value().place()).isEqualTo(new Place("study.yaml", 2, 8));
    YamlNode.Sequence steps = (YamlNode.Sequence) Objects.requireNonNull(root.get("steps"));
    YamlNode.Mapping first = (YamlNode.Mapping) steps.items().getFirst();
    YamlNode.Mapping rest = (YamlNode.Mapping) Objects.requireNonNull(first.get("rest"));
    assertThat(rest.get("for"))
        .isEqualTo(new YamlNode.Scalar(new Place("study.yaml", 4, 17), "2 h", false));
    assertThat(((YamlNode.Scalar) steps.items().getLast()).quoted()).isTrue();
    assertThat(root.get("absent")).isNull();
  }

  @Test
  void scalarsStayText() {
    YamlNode.Mapping root = (YamlNode.Mapping) parse("a: yes\nb: 1e3\nc:\nd: ~\ne: ''\nf: 012");
    assertThat(scalar(root, "a").text()).isEqualTo("yes");
    assertThat(scalar(root, "b").text()).isEqualTo("1e3");
    assertThat(scalar(root, "c").isEmpty()).isTrue();
    assertThat(scalar(root, "d").isEmpty()).isTrue();
    assertThat(scalar(root, "e").isEmpty()).isFalse();
    assertThat(scalar(root, "f").text()).isEqualTo("012");
  }

  @Test
  void refusesWhatItDoesNotAllow() {
    refused("", "study.yaml: is empty", "not saved");
    refused("# nothing\n", "study.yaml: is empty", "comment");
    refused("a: 1\nb: 2\na: 3\n", "study.yaml:3:1: the key 'a' stands twice", "delete one");
    refused("a: 1\n---\nb: 2\n", "study.yaml:2:1: a second document", "'---'");
    refused("a: &x 1\nb: 2\n", "study.yaml:1:4: the anchor &x", "write the value out");
    refused("a: *x\n", "study.yaml:1:4: the alias *x", "write the value out");
    refused("a: !!python/object 1\n", "study.yaml:1:4: the tag", "quote");
    refused("? [a, b]\n: 1\n", "study.yaml:1:3: a list or mapping stands where a key", "quote");
    refused("'': 1\n", "study.yaml:1:1: a key is missing", "deleted");
    refused("a:\n\t- b\n", "study.yaml:2:1: is not YAML", "tab");
    refused("a: b: c\n", "study.yaml:1:5: is not YAML", "quotes");
    refused("a: [1, 2\n", "study.yaml:2:1: is not YAML", "bracket");
    refused("a: 'x\n", "study.yaml:2:1: is not YAML", "closing quote");
    refused("a: 1\nb: \u0007\n", "study.yaml:2:4: the character U+0007", "binary");
  }

  @Test
  void boundsDepthAndNumberAndSize() {
    refused("[".repeat(100_000), "study.yaml:1:33: nested more than 32 levels", "bracket");
    refused("- ".repeat(100_000), "study.yaml:1:65: nested more than 32 levels", "bracket");
    refused("{a: ".repeat(100_000), "study.yaml:1:", "bracket");
    refused("- a\n".repeat(150_000), "study.yaml:100000:3: more than 100000 values", "data");
    refused("a".repeat(YamlTree.MAX_BYTES + 1), "study.yaml: is larger than", "data");
    // The bomb of a billion laughs needs anchors.
    refused("a: &a [x, x]\nb: &b [*a, *a]\n", "study.yaml:1:4: the anchor", "switched off");
  }

  @Test
  void readsFilesStrictly() throws IOException {
    Path latin = folder.resolve("latin.yaml");
    Files.write(latin, "a: 1\nb: 25 \u00B0C\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> YamlTree.read(latin))
        .hasMessageStartingWith(latin + ":2:7: the byte 0xB0 is not UTF-8")
        .hasMessageContaining("Maybe it was saved as Latin-1");
    Path wide = folder.resolve("wide.yaml");
    Files.write(wide, "a: 1".getBytes(StandardCharsets.UTF_16));
    assertThatThrownBy(() -> YamlTree.read(wide)).hasMessageContaining("is UTF-16");
    Path marked = folder.resolve("marked.yaml");
    Files.writeString(marked, "\uFEFFa: 1");
    assertThat(((YamlNode.Mapping) YamlTree.read(marked)).get("a")).isNotNull();
    assertThatThrownBy(() -> YamlTree.read(folder.resolve("absent.yaml")))
        .hasMessageContaining("no such file");
    assertThatThrownBy(() -> YamlTree.read(folder)).hasMessageContaining("is a folder");
    Path large = folder.resolve("large.yaml");
    Files.write(large, new byte[YamlTree.MAX_BYTES + 1]);
    assertThatThrownBy(() -> YamlTree.read(large)).hasMessageContaining("is larger than");
  }

  /** Whatever the characters: a tree or an InputException, nothing else. */
  @ForAll(cases = 500)
  void endsWithATreeOrAProblem(ForAll.Case random) {
    String alphabet = "ab:-,[]{}&*!|>'\"%@`#?~ \n\n  \t0\u0000\uFEFF\uD800é";
    StringBuilder text = new StringBuilder();
    int length = random.random().nextInt(200);
    for (int k = 0; k < length; k++) {
      text.append(alphabet.charAt(random.random().nextInt(alphabet.length())));
    }
    try {
      assertThat(parse(text.toString()).place().file()).isEqualTo("study.yaml");
    } catch (InputException e) {
      assertThat(e.problems()).isNotEmpty();
    }
  }
}
