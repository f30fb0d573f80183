package dev.ftl.data.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitsTest {

  @Test
  void allOfThemAreListed() throws IllegalAccessException {
    Map<String, Integer> constants = new LinkedHashMap<>();
    for (Field field : Limits.class.getDeclaredFields()) {
      if (Modifier.isPublic(field.getModifiers())) {
        constants.put(field.getName().toLowerCase(Locale.ROOT), field.getInt(null));
      }
    }
    assertThat(Limits.all()).isNotEmpty().containsExactlyEntriesOf(constants);
  }

  @Test
  void theDocumentNamesEachWithItsValue() throws IOException {
    String document = Files.readString(Path.of("../assets/docs/limits.md"));
    Matcher row =
        Pattern.compile("^\\| `(\\w+)` \\| ([\\d,]+) \\| .+ \\|$", Pattern.MULTILINE)
            .matcher(document);
    Map<String, Integer> documented = new LinkedHashMap<>();
    row.results().forEach(m -> documented.put(m.group(1), number(m.group(2))));
    assertThat(documented).containsExactlyEntriesOf(Limits.all());
  }

  private static int number(String text) {
    return Integer.parseInt(text.replace(",", ""));
  }

  @Test
  void detailsAreCappedAndCounted() {
    List<String> faults = IntStream.range(0, 100_001).mapToObj(i -> "fault " + i).toList();
    assertThat(Details.capped(faults))
        .hasSize(21)
        .startsWith("fault 0", "fault 1")
        .endsWith("… and 99,981 more");
    assertThat(Details.capped(faults.subList(0, 20))).isEqualTo(faults.subList(0, 20));
    assertThat(Details.capped(faults.subList(0, 21))).endsWith("… and 1 more");
  }

  @Test
  void numbersAreGroupedByThousands() {
    assertThat(List.of(0L, 999L, 1000L, 1_234_567L).stream().map(Details::grouped))
        .containsExactly("0", "999", "1,000", "1,234,567");
  }

  @Test
  void aTextIsNotCutInsideACharacter() {
    assertThat(Details.shortened("a😀", 2)).isEqualTo("a…");
    assertThat(Details.shortened("a😀", 3)).isEqualTo("a😀");
    assertThat(Details.elided("abcdefgh", 5)).isEqualTo("ab…gh");
    assertThat(Details.elided("a😀bcd😀e", 6)).isEqualTo("a😀…e");
    assertThat(Details.elided("a😀", 3)).isEqualTo("a😀");
  }
}
