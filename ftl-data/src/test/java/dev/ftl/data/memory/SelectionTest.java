package dev.ftl.data.memory;

import static dev.ftl.data.memory.Memories.NOW;
import static dev.ftl.data.memory.Memories.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Which entries are given to agents, and which are pruned.
class SelectionTest {

  private static final List<Ranked> ENTRIES =
      List.of(
          Ranked.of(failure(1, 100, 0), 0.9, NOW),
          Ranked.of(failure(2, 100_000, 0), 0.5, NOW),
          Ranked.of(failure(3, 1_000_000, 0), 0.49, NOW),
          Ranked.of(failure(4, 100, 0), -0.2, NOW));

  private static List<Long> chosen(ContextRequest request) {
    return Ranked.chosen(ENTRIES, MemoryType.FAILURE, request).stream()
        .map(entry -> entry.memory().id())
        .toList();
  }

  private static ContextRequest request(
      String objective, int max, double threshold, int minResults, boolean all) {
    return new ContextRequest(objective, null, max, max, threshold, minResults, all);
  }

  @Test
  void ranksRelevantEntriesByScore() {
    // 0.5 × log2(100,001) = 8.3 comes before 0.9 × log2(101) = 6.0.
    assertThat(chosen(request("o", 5, 0.5, 0, false))).containsExactly(2L, 1L);
    assertThat(chosen(request("o", 1, 0.5, 0, false))).containsExactly(2L);
    assertThat(chosen(request("o", 0, 0.5, 0, false))).isEmpty();
    assertThat(chosen(request("o", 5, 0, 0, false))).containsExactly(3L, 2L, 1L, 4L);
    assertThat(chosen(request("o", 5, 1, 0, false))).isEmpty();
  }

  @Test
  void fillsUpWithLessRelevantEntries() {
    assertThat(chosen(request("o", 5, 0.5, 3, false))).containsExactly(2L, 1L, 3L);
    assertThat(chosen(request("o", 5, 0.5, 2, false))).containsExactly(2L, 1L);
    assertThat(chosen(request("o", 2, 1, 9, false))).containsExactly(3L, 2L);
    assertThat(chosen(request("o", 1, 1, 0, true))).containsExactly(3L, 2L, 1L, 4L);
  }

  @Test
  void ranksByValueWithoutAnObjective() {
    assertThat(chosen(request(null, 3, 0.5, 0, false))).containsExactly(3L, 2L, 1L);
    assertThat(chosen(request("  ", 2, 0.5, 0, false))).containsExactly(3L, 2L);
  }

  @Test
  void countsTiers() {
    assertThat(TierCounts.of(ENTRIES)).isEqualTo(new TierCounts(1, 2, 0, 1));
  }

  @Test
  void prunesWhatIsNotImportant() {
    // Half of log2(value + 1) when new: 5, 2.5 after a half-life, 1.25 after two.
    List<Memory> memories =
        List.of(failure(1, 1023, 0), failure(2, 1023, 30), failure(3, 1023, 60));
    assertThat(removed(new PruneRequest(9, 9, 2.5, 30), memories)).containsExactly(3L);
    assertThat(removed(new PruneRequest(9, 9, 2.500001, 30), memories)).containsExactly(2L, 3L);
    assertThat(removed(new PruneRequest(1, 9, 0, 30), memories)).containsExactly(2L, 3L);
    assertThat(removed(new PruneRequest(0, 9, 0, 30), memories)).containsExactly(1L, 2L, 3L);
    assertThat(removed(new PruneRequest(9, 0, 0, 30), memories)).isEmpty();
    // Of equally important entries the older rows go.
    assertThat(
            removed(
                new PruneRequest(1, 0, 0, 30),
                List.of(failure(1, 10, 0), failure(2, 10, 0), failure(3, 10, 0))))
        .containsExactly(2L, 1L);
  }

  private static List<Long> removed(PruneRequest request, List<Memory> memories) {
    return request.removed(memories, NOW).stream().map(Memory::id).toList();
  }
}
