package dev.ftl.data.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.json.JsonObject;
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
                "1.0", aggregate._meta().createdAt(), "0123456", "Export to CSV", null));
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
  void namesTheFaultsOfEveryLine() {
    InvalidData e =
        catchThrowableOfType(
            InvalidData.class,
            () ->
                Aggregate.ofLines(
                    """
                    {"mode": "delta", "candidates": 1, "status": 2}

                    [1]
                    {"mode": "pattern"}
                    {"mode":
                    {"status": "ok"}
                    """,
                    null,
                    ""));
    assertThat(e.details())
        .hasSize(5)
        .contains(
            "line 1: status must be ok, partial or error, not 2",
            "line 1: candidates must be a list of objects, not 1",
            "line 3: The explorer result must be a JSON object, not an array",
            "line 6: mode must be structure, pattern, memory or delta, not null")
        .anyMatch(fault -> fault.startsWith("line 5: The explorer result is not valid JSON"));
  }

  @Test
  void nothingIsRefused() {
    assertThat(catchThrowableOfType(InvalidData.class, () -> Aggregate.ofLines(" \n", null, "")))
        .hasMessage("There is no explorer result; JSON lines are expected");
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
