package dev.ftl.data.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.memory.Effect.OfEntry;
import dev.ftl.data.memory.Effect.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whether memory helps, from what workspaces were given and how they ended.
class EffectAnalysisTest {

  private final List<GivenWorkspace> workspaces = new ArrayList<>();

  private void workspaces(int count, int blocked, String injected, String heldOut) {
    for (int i = 0; i < count; i++) {
      JsonObject knowledge =
          JsonObject.of("failures", named(injected)).with("held_out", named(heldOut));
      workspaces.add(ended(i < blocked, knowledge));
    }
  }

  private static JsonArray named(String name) {
    return name == null
        ? JsonArray.EMPTY
        : JsonArray.of(JsonObject.of("name", name).with("type", "failure"));
  }

  private static GivenWorkspace ended(boolean blocked, JsonObject knowledge) {
    return Memories.ended(blocked ? "blocked" : "complete", null, knowledge);
  }

  private OfEntry only() {
    return EffectAnalysis.of(workspaces).entries().getFirst();
  }

  @Test
  void tellsThatAnEntryHelps() {
    workspaces(40, 4, "f", null);
    workspaces(40, 20, null, "f");
    Effect effect = EffectAnalysis.of(workspaces);
    assertThat(effect.workspaces()).isEqualTo(80);
    OfEntry entry = effect.entries().getFirst();
    assertThat(entry.injected()).isEqualTo(new Effect.Side(40, 4, 0.1));
    assertThat(entry.heldOut()).isEqualTo(new Effect.Side(40, 20, 0.5));
    assertThat(entry.difference()).isEqualTo(-0.4);
    assertThat(entry.interval().low()).isCloseTo(-0.5599, within(1e-4));
    assertThat(entry.interval().high()).isCloseTo(-0.2027, within(1e-4));
    assertThat(entry.pValue()).isLessThan(0.001);
    assertThat(entry.verdict()).isEqualTo(Verdict.HELPS);
    assertThat(effect.all().verdict()).isEqualTo(Verdict.HELPS);
  }

  @Test
  void tellsThatAnEntryHurts() {
    workspaces(40, 20, "f", null);
    workspaces(40, 4, null, "f");
    assertThat(only().verdict()).isEqualTo(Verdict.HURTS);
  }

  @Test
  void isInconclusiveUntilItKnows() {
    workspaces(3, 0, "f", null);
    workspaces(3, 3, null, "f");
    assertThat(only().pValue()).isEqualTo(1);
    assertThat(only().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    workspaces.clear();
    workspaces(500, 0, "f", null);
    assertThat(only().heldOut()).isEqualTo(new Effect.Side(0, 0, null));
    assertThat(only().difference()).isNull();
    assertThat(only().interval()).isNull();
    assertThat(only().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(EffectAnalysis.of(List.of()).entries()).isEmpty();
  }

  @Test
  void correctsForTheNumberOfEntries() {
    workspaces(40, 6, "f", null);
    workspaces(40, 15, null, "f");
    assertThat(only().verdict()).isEqualTo(Verdict.HELPS);
    for (int i = 0; i < 20; i++) {
      workspaces(40, 10, "neutral-" + i, null);
      workspaces(40, 10, null, "neutral-" + i);
    }
    assertThat(only().name()).isEqualTo("f");
    assertThat(only().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(only().pValue()).isGreaterThan(0.3);
  }

  @Test
  void ignoresWhatWasLearnedFromTheBlockItself() {
    JsonObject later =
        JsonObject.of(
            "failures", JsonArray.of(JsonObject.of("name", "f").with("added_on_retry", true)));
    workspaces.add(ended(true, later));
    assertThat(EffectAnalysis.of(workspaces).entries()).isEmpty();
  }

  @Test
  void aWorkspaceThatWasCompletedAfterABlockCountsAsBlocked() {
    workspaces.add(Memories.ended("complete", Memories.NOW, JsonObject.of("patterns", named("p"))));
    assertThat(only().injected()).isEqualTo(new Effect.Side(1, 1, 1.0));
    assertThat(only().type()).isEqualTo(MemoryType.PATTERN);
  }
}
