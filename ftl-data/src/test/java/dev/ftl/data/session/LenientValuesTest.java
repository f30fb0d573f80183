package dev.ftl.data.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonReader;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LenientValuesTest {

  private static Json json(String text) throws Exception {
    return JsonReader.parse(text.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "['src', 'test'] | {'src': true, 'test': true}",
        "[{'name': 'src', 'files': 3}, {'path': 'test'}] | {'src': {'files': 3}, 'test': true}",
        "{'src': 'true', 'test': 'FALSE', 'docs': 'few'} | {'src': true, 'test': false, 'docs':"
            + " 'few'}",
        "[{'name': 'src'}, {'name': 'src'}] | [{'name': 'src'}, {'name': 'src'}]",
        "[{'files': 3}] | [{'files': 3}]",
        "['src', 3] | ['src', 3]"
      })
  void directoriesAreKnownByNameUnlessOneHasNone(String given, String read) throws Exception {
    assertThat(LenientValues.directories(json(given))).isEqualTo(json(read));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'name': 'flask'} | 'flask'",
        "[{'name': 'flask'}] | 'flask'",
        "'flask' | 'flask'",
        "' ' | null",
        "[] | null",
        "['flask', 'click'] | ['flask', 'click']"
      })
  void aNameIsATextHoweverItIsWrapped(String given, String read) throws Exception {
    assertThat(LenientValues.name(json(given))).isEqualTo(json(read));
  }

  @Test
  void wholeNumbersOfUpToEighteenDigitsAreLongs() {
    assertThat(number("1".repeat(18))).isEqualTo(111_111_111_111_111_111L);
    assertThat(number("1".repeat(19))).isEqualTo(new BigDecimal("1".repeat(19)));
  }

  /// A percentage divides by a hundred without computing the power of ten.
  @Test
  void exponentsOutOfRangeStayText() {
    for (String text : List.of("1e-2147483647%", "1e-2147483649%", "1e9999999999")) {
      JsonObject given = JsonObject.of("confidence", text);
      assertThat(LenientValues.numbers(given)).isEqualTo(given);
    }
    assertThat(number("10e2147483640%")).isEqualTo(new BigDecimal("1e2147483639"));
    assertThat(number("1e99999999%")).isEqualTo(new BigDecimal("1e99999997"));
    assertThat(number("85%")).isEqualTo(new BigDecimal("0.85"));
    assertThat(number("100%")).isEqualTo(1L);
  }

  private static Number number(String text) {
    JsonObject read = LenientValues.numbers(JsonObject.of("confidence", text));
    return read.number("confidence");
  }
}
