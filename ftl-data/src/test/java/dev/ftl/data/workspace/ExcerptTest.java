package dev.ftl.data.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.json.Texts;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {

  @Test
  void showsAShortFileAsItIs() {
    assertThat(Excerpt.of("a\nb\nc\n", null)).isEqualTo(new Excerpt("1-3", "a\nb\nc\n"));
    assertThat(Excerpt.of("a\nb\nc", null)).isEqualTo(new Excerpt("1-3", "a\nb\nc"));
    assertThat(Excerpt.of("a\r\n\r\n", null)).isEqualTo(new Excerpt("1-2", "a\n\n"));
    assertThat(Excerpt.of("\n", null)).isEqualTo(new Excerpt("1-1", "\n"));
    assertThat(Excerpt.of("", null)).isEqualTo(new Excerpt("", ""));
    assertThat(Excerpt.of("", new LineRange(1, 5))).isEqualTo(new Excerpt("", ""));
  }

  @Test
  void showsTheFirst60LinesOfALongOne() {
    assertThat(Excerpt.of(lines(1, 60) + "\n", null))
        .isEqualTo(new Excerpt("1-60", lines(1, 60) + "\n"));
    assertThat(Excerpt.of(lines(1, 61) + "\n", null)).isEqualTo(new Excerpt("1-60", lines(1, 60)));
  }

  @Test
  void showsTheHeadAndTheLinesAroundTheTarget() {
    assertThat(Excerpt.of(lines(1, 100), new LineRange(40, 50)))
        .isEqualTo(
            new Excerpt(
                "1-15,35-60", lines(1, 15) + "\n# ... lines 16-34 omitted ...\n" + lines(35, 60)));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1-15",
    "0, 0, 1-15",
    "10, 20, 1-30",
    "21, 21, 1-31",
    "22, 22, '1-15,17-32'",
    "95, 100, '1-15,90-100'",
    "100, 100, '1-15,95-100'",
    "95, 999999999, '1-15,90-100'",
    "1, 1000000000, 1-100",
    "101, 101, 1-60",
    "1000000000, 1000000000, 1-60"
  })
  void staysWithinTheFile(int first, int last, String lines) {
    assertThat(Excerpt.of(lines(1, 100), new LineRange(first, last)).lines()).isEqualTo(lines);
  }

  @Test
  void mergesTheHeadOfAShortFileWithTheTarget() {
    assertThat(Excerpt.of("a\nb\nc\n", new LineRange(2, 2)))
        .isEqualTo(new Excerpt("1-3", "a\nb\nc\n"));
  }

  @Test
  void cutsWhatIsTooLong() {
    String line = "x".repeat(40_000);
    Excerpt excerpt = Excerpt.of(line + "\n" + line + "\n" + line + "\n", null);
    assertThat(excerpt.lines()).isEqualTo("1-2");
    assertThat(excerpt.content())
        .hasSizeLessThan(65_536 + 60)
        .endsWith("x\n# ... cut after 65536 characters ...");
  }

  @Test
  void cutsNoSurrogatePairInHalf() {
    for (String before : new String[] {"", "x"}) {
      String content = Excerpt.of(before + "😀".repeat(50_000), null).content();
      assertThat(Texts.fault(content)).isNull();
    }
  }

  @Test
  void readsRanges() {
    assertThat(LineRange.parse(" 40-50 ")).isEqualTo(new LineRange(40, 50));
    assertThat(LineRange.parse("40 - 50")).isEqualTo(new LineRange(40, 50));
    assertThat(LineRange.parse("7")).isEqualTo(new LineRange(7, 7));
    assertThat(LineRange.parse("5-99999999999999999999"))
        .isEqualTo(new LineRange(5, 1_000_000_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a-b", "50-40", "-5", "5-", "1-2-3", "1,2", "1.5-2", "1-2 x"})
  void readsNothingElseAsARange(String text) {
    assertThat(LineRange.parse(text)).isNull();
  }

  private static String lines(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(line -> "line " + line)
        .collect(Collectors.joining("\n"));
  }
}
