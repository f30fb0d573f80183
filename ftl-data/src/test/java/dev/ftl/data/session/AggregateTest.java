package dev.ftl.data.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AggregateTest {

  @Test
  void ofSeveralResultsTheBestCountsAndThenTheLast() {
    Aggregate aggregate =
        Aggregate.ofLines(
            """
            {"mode": "delta", "note": "first"}
            {"mode": "delta", "note": "second"}
            {"mode": "delta", "note": "third", "status": "partial"}
            {"mode": "memory", "status": "error", "note": "first"}
            {"mode": "memory", "status": "partial", "note": "second"}
            """,
            "Export to CSV",
            "0123456");
    assertThat(aggregate.delta().text("note")).isEqualTo("second");
    assertThat(aggregate.memory().text("note")).isEqualTo("second");
    assertThat(aggregate.completed()).isEqualTo(2);
    assertThat(aggregate._meta())
        .isEqualTo(
            new ExplorationMeta(
                "1.0",
                aggregate._meta().createdAt(),
                "0123456",
                "Export to CSV",
                null,
                Optional.of(0)));
    assertThat(aggregate.structure().text("status")).isEqualTo("missing");
    assertThat(aggregate.pattern().get("confidence"))
        .isEqualTo(ExplorerResult.missing(ExplorerMode.PATTERN).get("confidence"));
  }

  @Test
  void readsLinesInAFenceAndBetweenBlankOnes() {
    String text =
        "\uFEFFHere they are:\r\n```json\r\n{\"mode\":\"delta\"}\r\n\r\n{\"mode\":\"memory\"}\r\n"
            + "```\r\n{ That is all }\r\n";
    assertThat(Aggregate.ofLines(text, null, "").completed()).isEqualTo(2);
  }

  @Test
  void aByteOrderMarkIsPassedOver() {
    assertThat(Aggregate.ofLines("\uFEFF{\"mode\":\"delta\"}", null, "").completed()).isEqualTo(1);
  }

  @Test
  void skipsAndCountsLinesWithoutAResult() {
    Aggregate aggregate =
        Aggregate.ofLines(
            """
            Here are the results:
            {"mode": "delta", "candidates": ["a.py"]}

            {"mode": "weather"}
            [1]
            {"mode": "pattern", "confidence": "high"}
            {"mode":
            {"status": "ok"}
            Result: {"mode": "MEMORY"}
            """,
            null,
            "");
    assertThat(aggregate.completed()).isEqualTo(2);
    assertThat(aggregate.delta().array("candidates"))
        .isEqualTo(JsonArray.of(JsonObject.of("path", "a.py")));
    assertThat(aggregate._meta().skippedLines()).contains(6);
  }

  @Test
  void reasoningAndFencesAreNoLines() {
    String text =
        "<think>\n{\"mode\": \"memory\"}\n</think>\n```json\n{\"mode\": \"delta\"}\n```\n";
    Aggregate aggregate = Aggregate.ofLines(text, null, "");
    assertThat(aggregate.completed()).isEqualTo(1);
    assertThat(aggregate._meta().skippedLines()).contains(0);
  }

  @Test
  void readsResultsThatAreIndentedOrInAnArray() {
    Aggregate indented =
        Aggregate.ofLines(
            """
            [
              {
                "mode": "delta",
                "candidates": [
                  "a.py"
                ]
              },
              {
                "mode": "memory"
              }
            ]
            {
              "mode": "pattern",
              broken
            }
            [{"mode": "structure"}, {"mode": "delta", "status": "partial"}]
            """,
            null,
            "");
    assertThat(indented.completed()).isEqualTo(3);
    assertThat(indented.delta().array("candidates").size()).isEqualTo(1);
    assertThat(indented._meta().skippedLines()).contains(6);
  }

  @Test
  void nothingGivesFourMissingSections() {
    for (String nothing : List.of("", " \n", "\uFEFF")) {
      Aggregate aggregate = Aggregate.ofLines(nothing, null, "");
      assertThat(aggregate.completed()).isZero();
      assertThat(aggregate.delta().text("status")).isEqualTo("missing");
      assertThat(aggregate._meta().skippedLines()).contains(0);
    }
  }

  @Test
  void aMissingSectionIsOneByItsStatusOrByBeingEmpty() {
    for (ExplorerMode mode : ExplorerMode.values()) {
      assertThat(ExplorerResult.isMissing(ExplorerResult.missing(mode))).isTrue();
    }
    assertThat(ExplorerResult.isMissing(JsonObject.EMPTY)).isTrue();
    assertThat(ExplorerResult.isMissing(JsonObject.of("status", "ok"))).isFalse();
  }
}
