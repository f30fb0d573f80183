package dev.ftl.data.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.campaign.BlockedDelivery;
import dev.ftl.data.json.JsonObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockReasonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no csv | no csv | ''",
        "no csv. Tried: pip | no csv. Tried: pip | ''",
        "no csv;Tried: pip | no csv | pip",
        "no csv;;TRIED: pip;conda;Unknown: why | no csv | pip/conda",
        "no csv;  - **What was tried**: pip | no csv | pip",
        "no csv;Attempted:;* pip;* conda | no csv | pip/conda",
        "no csv;see a.py:3;I tried pip twice;nothing else | no csv | I tried pip twice",
        "no csv;retried nothing | no csv | ''",
        "no csv;Error: pip | no csv | ''",
        "'' | '' | ''"
      })
  void tellsWhatHappenedFromWhatWasTried(String reason, String trigger, String fix) {
    JsonObject failure = BlockReason.failure(blocked(reason.replace(';', '\n')));
    assertThat(failure.text("trigger")).isEqualTo(trigger);
    assertThat(failure.text("fix")).isEqualTo(fix.replace('/', '\n'));
  }

  private static WorkspaceSummary blocked(String reason) {
    return new WorkspaceSummary(
        1,
        "001-a",
        1L,
        "001",
        "a",
        WorkspaceStatus.BLOCKED,
        "",
        "",
        5,
        BlockedDelivery.of(reason),
        null,
        null,
        null);
  }
}
