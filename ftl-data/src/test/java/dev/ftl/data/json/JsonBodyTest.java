package dev.ftl.data.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.LinearTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

  private static final String PLAN =
      "{\"objective\": \"x\", \"tasks\": [{\"seq\": \"001\", \"meta\": {\"a\": [1, {\"b\":"
          + " {}}]}}]}";
  private static final JsonObject OBJECT = JsonBody.object(PLAN, "plan");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "\uFEFF%s",
        "\r\n%s\r\n",
        "Here is the plan:\n\n%s",
        "Here is the plan: %s\nShall I go on?",
        "```json\n%s\n```",
        "```\n%s\n```\n",
        "~~~json\n%s\n~~~",
        "  ```json\n  %s\n  ```",
        "Sure!\r\n```json\r\n%s\r\n```\r\nAnything else?",
        "First:\n```sh\necho [1]\n```\nthen\n```json\n%s\n```",
        "[1] says so. The plan: %s",
        "As [1] and [2, 3] say, %s, as planned",
        "[Note] the plan follows\n%s",
        "1. Read the code\n2. Plan\n%s",
        "- [ ] open\n- [x] done\n%s",
        "\"Quoted\" prose, then %s",
        "An empty list [] and then %s",
        "Use {braces} and {{ templates }} freely: %s",
        "<think>Simple.</think>%s",
        "<think>\nSay {\"a\": 1} or\n```json\n{\"b\": 2}\n```\n</think>\n\n%s",
        "<think>a</think>\n<think>{\"a\": 1}</think>\n```json\n%s\n```",
        "<THINK>\r\n{\"a\": 1}\r\n</THINK>\r\n%s",
        "<thinking>The user said \"{}\", so [1]</thinking>\n%s",
        "\uFEFF<think>\n{\"a\": 1}</think>%s",
        "Sure. <think>{\"a\": 1}</think> The plan: %s",
        "Okay, {\"a\": 1} it is.\n</think>\n\n%s",
        "<think>\nMaybe {\"a\": 1}, or { \"b\": no }.\n%s",
        "<think>%s",
        "<think>\n```json\n{\"a\": 1}\n```\nNo.\n```json\n%s\n```\n",
        "Code that handles <think> and </think>: %s",
        "%s\n<think>Was that right?</think>",
        "```json\n%s\nDone.\n```",
        "```\nunclosed\n\n%s"
      })
  void findsTheObjectInWhatSurroundsIt(String text) {
    assertThat(JsonBody.object(text.formatted(PLAN), "plan")).isEqualTo(OBJECT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "Here:\n%s",
        "Sure.\n```json\n%s\n```\nDone.",
        "```json\r\n%s\r\n```",
        "[1] says: %s",
        "As [1] says:\n\n```json\n%s\n```"
      })
  void neverTakesAPartOfATruncatedDocumentForTheWhole(String text) {
    String whole = text.formatted(PLAN.replace(", ", ",\n  "));
    int end = whole.lastIndexOf('}');
    for (int length = 0; length <= end; length++) {
      String truncated = whole.substring(0, length);
      assertThatThrownBy(() -> JsonBody.object(truncated, "plan"))
          .as(truncated)
          .isInstanceOf(InvalidData.class);
    }
    for (int length = end + 1; length <= whole.length(); length++) {
      assertThat(JsonBody.object(whole.substring(0, length), "plan")).isEqualTo(OBJECT);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"objective\": \"strip <think>a</think> blocks\"}",
        "The plan:\n{\"objective\": \"strip <think>a</think> blocks\"}",
        "```json\n{\"objective\": \"strip <think>a</think> blocks\"}\n```",
        "<think>x</think>{\"objective\": \"strip <think>a</think> blocks\"}",
        "<think>x</think>\nSo:\n{\n  \"objective\": \"strip <think>a</think> blocks\"\n}"
      })
  void tagsInAStringAreData(String text) {
    assertThat(JsonBody.object(text, "plan").text("objective"))
        .isEqualTo("strip <think>a</think> blocks");
  }

  @Test
  void reasoningAloneIsNoAnswer() {
    assertThatThrownBy(() -> JsonBody.object("<think>{\"a\": 1}</think>", "plan"))
        .hasMessage("There is no JSON in the plan");
    assertThatThrownBy(() -> JsonBody.object("<think>\n{\"a\": 1}, then {\"b\": [", "plan"))
        .hasMessageStartingWith("The plan is not valid JSON");
  }

  @Test
  void prefersAnObjectWithTheMember() {
    String text =
        "Unlike {\"a\": 1}, this.\n```json\n{\"b\": 2}\n```\n```json\n{\"tasks\": []}\n```";
    assertThat(JsonBody.object(text, "plan", "tasks").names()).containsExactly("tasks");
    assertThat(JsonBody.object(text, "plan", "other").names()).containsExactly("b");
    assertThat(JsonBody.object("{\"a\": 1}\nSo {\"tasks\": []}", "plan", "tasks").names())
        .containsExactly("tasks");
    assertThat(JsonBody.object("As {\"a\": 1} or {\"c\": 3}", "plan", "tasks").names())
        .containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```a\n",
        "~~~\n```\n",
        "{} ",
        "{\"a\":",
        "[[",
        "{ ",
        "<think>",
        "</think>",
        "\"",
        "<",
        "# \n",
        "<think>{\"a\":1,"
      })
  void takesTimeInProportionToTheText(String piece) {
    LinearTime.assertLinear(
        piece,
        200_000 / piece.length(),
        count -> "Well. " + piece.repeat(count),
        text -> {
          try {
            JsonBody.array(text, "list");
          } catch (InvalidData _) {
            // How long it takes is all that counts here.
          }
        });
  }

  @Test
  void neverTakesAPartOfADocumentWithoutItsBeginningForTheWhole() {
    for (int start = 1; start < PLAN.length(); start++) {
      String text = PLAN.substring(start);
      assertThatThrownBy(() -> JsonBody.object(text, "plan"))
          .as(text)
          .isInstanceOf(InvalidData.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"a\": 1}, {\"b\": 2}]",
        "Here: [{\"a\": 1}, {\"b\": 2}]",
        "```json\n[{\"a\": 1}]\n```",
        "7",
        "\"text\"",
        "null",
        "true"
      })
  void refusesAWholeValueOfAnotherKind(String text) {
    assertThatThrownBy(() -> JsonBody.object(text, "plan"))
        .isInstanceOf(InvalidData.class)
        .hasMessageStartingWith("The plan must be a JSON object, not ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Here: [{\"a\": 1}, {\"b\"",
        "{\"a\": 1} {\"b\": 2}",
        "{\"a\": 1}}",
        "{\"a\": 1,}",
        "{'a': 1}",
        "{a: 1}",
        "{\"a\": NaN}",
        "```json\n{\"a\": 1\n```",
        "{\"a\": \"\u0000\"}",
        "{"
      })
  void refusesWhatIsBroken(String text) {
    assertThatThrownBy(() -> JsonBody.object(text, "plan"))
        .isInstanceOf(InvalidData.class)
        .hasMessageStartingWith("The plan is not valid JSON: ");
  }

  @Test
  void refusesEmptyTextAndProseWithoutJson() {
    assertThatThrownBy(() -> JsonBody.object(" \uFEFF\n ", "plan")).hasMessageContaining("plan");
    assertThatThrownBy(() -> JsonBody.object("\uFEFF\r\n", "plan"))
        .hasMessage("The plan is empty; JSON is expected on standard input");
    assertThatThrownBy(() -> JsonBody.object("I have no plan, sorry [1].", "plan"))
        .hasMessage("There is no JSON in the plan");
  }

  @Test
  void takesTheFirstOfTwoFencesOfTheWantedKind() {
    String text = "```json\n[1]\n```\nor\n```json\n{\"a\": 1}\n```\nor\n```json\n{\"b\": 1}\n```";
    assertThat(JsonBody.object(text, "plan")).isEqualTo(JsonObject.of("a", 1));
    assertThat(JsonBody.array(text, "list")).isEqualTo(JsonArray.of(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"a\": 1}]",
        "The list: [{\"a\": 1}]",
        "- [ ] open\n\n```json\n[{\"a\": 1}]\n```",
        "Unlike {\"b\": 2}, this: [{\"a\": 1}]"
      })
  void findsAnArray(String text) {
    assertThat(JsonBody.array(text, "list")).isEqualTo(JsonArray.of(JsonObject.of("a", 1)));
  }

  @Test
  void findsArraysThatLookLikeProse() {
    assertThat(JsonBody.array("[]", "list")).isEqualTo(JsonArray.EMPTY);
    assertThat(JsonBody.array("[ ]", "list")).isEqualTo(JsonArray.EMPTY);
    assertThat(JsonBody.array("[1, 2]", "list")).isEqualTo(JsonArray.of(1, 2));
    assertThat(JsonBody.array("Nothing: []", "list")).isEqualTo(JsonArray.EMPTY);
    assertThatThrownBy(() -> JsonBody.array("{\"a\": [1]}", "list"))
        .hasMessage("The list must be a JSON array, not an object");
  }
}
