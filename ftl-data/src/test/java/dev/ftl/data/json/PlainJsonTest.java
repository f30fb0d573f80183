package dev.ftl.data.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainJsonTest {

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{}", "[\"\"]", "[\"a\"]", "[\"a\",\"é, ]\"]", "[\"a\", \"b\"]"})
  void readsWhatAParserReads(String text) throws MalformedJsonException {
    assertThat(PlainJson.read(text)).isEqualTo(JsonReader.parseInput(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[",
        "]",
        "{",
        "[ ]",
        "[1]",
        "[\"",
        "[\"a",
        "[\"a\"",
        "[\"a\",",
        "[\"a\",]",
        "[\"a\", ",
        "[\"a\"]]",
        "[\"a\"] ",
        "[\"a\" ]",
        "[\"a\" \"b\"]",
        "[\"a\"\"b\"]",
        "[\"a\",1]",
        "[\"\\n\"]",
        "[\"a\\\\\"]",
        "[\"\u0001\"]",
        "[\"\ud83d\ude80\"]",
        "[\"\ud83d\"]",
        "[,\"a\"]",
        "{\"a\":1}",
        "[\"a\";\"b\"]",
        "[\"a\":\"b\"]"
      })
  void leavesTheRestToAParser(String text) {
    assertThat(PlainJson.read(text)).isNull();
  }

  @Test
  void isUsedForStoredTexts() throws MalformedJsonException {
    assertThat(JsonReader.parse("[\"a\"]")).isEqualTo(JsonArray.of(new Json.Text("a")));
  }
}
