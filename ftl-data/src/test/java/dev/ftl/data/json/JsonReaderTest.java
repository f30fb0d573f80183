package dev.ftl.data.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ftl.data.limit.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "true",
        "\"\"",
        "0",
        "-1",
        "9223372036854775807",
        "-9223372036854775808",
        "9223372036854775808",
        "123456789012345678901234567890123456789012345678901234567890",
        "0.1",
        "100.0",
        "0.30000000000000004",
        "3.141592653589793238462643383279502884197",
        "1E+400",
        "1E-400",
        "{\"b\":1,\"a\":[{\"c\":null},[],\"\"]}",
        "\"\\\"\\\\\\n\\t\\u0001 é 漢 😀\"",
        "{\"\":{\"\":\"\"}}"
      })
  void comesBackAsItWas(String json) throws MalformedJsonException {
    assertThat(JsonWriter.compact(JsonReader.parse(json))).isEqualTo(json);
    Json value = JsonReader.parse(json);
    assertThat(JsonReader.parse(JsonWriter.pretty(value))).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "}",
        "[1,]",
        "[1 2]",
        "{\"a\"}",
        "{\"a\":1,}",
        "nul",
        "NaN",
        "Infinity",
        "01",
        "1.",
        ".5",
        "+1",
        "1x",
        "1}",
        "1 2",
        "{} {}",
        "'a'",
        "\"a",
        "\"\\x\"",
        "\"\\u12\"",
        "// comment\n1",
        "\"a\nb\"",
        "\"\u0000\"",
        "\"\\u0000\"",
        "{\"\\u0000\":1}",
        "\"\\ud83d\"",
        "\"\\ude00\\ud83d\"",
        "{\"\\ud83d\":1}",
        "[\"\\ud83dx\"]"
      })
  void refusesWhatIsNoJsonOrWouldNotComeBack(String text) {
    assertThatThrownBy(() -> JsonReader.parse(text))
        .isInstanceOf(MalformedJsonException.class)
        .satisfies(
            e ->
                assertThat(e.getMessage())
                    .isNotBlank()
                    .doesNotContain("Stream", "Jackson", "Feature", "Token"));
  }

  @Test
  void saysWhatIsWrongWithAStringThatCannotBeKept() {
    assertThatThrownBy(() -> JsonReader.parse("{\n\"a\": \"\\u0000\"}"))
        .hasMessage("a string with a NUL character (line 2)");
    assertThatThrownBy(() -> JsonReader.parse("\"\\ud83d\""))
        .hasMessage("a string with half of a surrogate pair (line 1)");
  }

  @Test
  void tellsTruncatedTextFromBrokenText() {
    assertThatThrownBy(() -> JsonReader.parse("{\"a\": [1"))
        .isInstanceOfSatisfying(
            MalformedJsonException.class, e -> assertThat(e.truncated()).isTrue());
    assertThatThrownBy(() -> JsonReader.parse("{\"a\": ]"))
        .isInstanceOfSatisfying(
            MalformedJsonException.class, e -> assertThat(e.truncated()).isFalse());
  }

  @ParameterizedTest
  @ValueSource(ints = {2_000, 100_000, 1_000_000})
  void refusesNestingThatNobodyMeans(int depth) {
    for (String text : new String[] {"[".repeat(depth), "{\"a\":".repeat(depth)}) {
      assertThatThrownBy(() -> JsonReader.parse(text))
          .isInstanceOf(MalformedJsonException.class)
          .hasMessageContaining("nested deeper than");
    }
  }

  @Test
  void whatIsReadCanBeWrittenEvenInsideAnAnswer() throws MalformedJsonException {
    String deepest = "[".repeat(Limits.JSON_DEPTH) + "]".repeat(Limits.JSON_DEPTH);
    Json value = JsonReader.parseInput(deepest);
    assertThat(JsonReader.parse("{\"kept\":" + deepest + "}"))
        .isEqualTo(JsonObject.of("kept", value));
    Json answer = JsonArray.of(JsonObject.of("tasks", JsonArray.of(JsonObject.of("a", value))));
    assertThat(JsonWriter.compact(answer)).contains(deepest);
    assertThat(JsonWriter.pretty(answer)).isNotEmpty();
  }

  @Test
  void takesTheLastOfSeveralMembersOfOneName() throws MalformedJsonException {
    assertThat(JsonWriter.compact(JsonReader.parse("{\"a\":1,\"b\":2,\"a\":3}")))
        .isEqualTo("{\"a\":3,\"b\":2}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e99999999999", "-1e-99999999999"})
  void readsOrRefusesHugeExponentsWithoutFailing(String number) {
    try {
      assertThat(JsonWriter.compact(JsonReader.parse(number))).isNotEmpty();
    } catch (MalformedJsonException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  @Test
  void refusesANumberOfThousandsOfDigits() {
    assertThatThrownBy(() -> JsonReader.parse("9".repeat(5_000)))
        .isInstanceOf(MalformedJsonException.class)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("StreamReadConstraints"));
  }

  @Test
  void writesNumbersThatJsonDoesNotHaveAsNull() {
    assertThat(JsonWriter.compact(Json.of(Double.NaN))).isEqualTo("null");
    assertThat(JsonWriter.compact(Json.of(Double.NEGATIVE_INFINITY))).isEqualTo("null");
    assertThat(JsonWriter.compact(Json.of(0.5))).isEqualTo("0.5");
  }
}
