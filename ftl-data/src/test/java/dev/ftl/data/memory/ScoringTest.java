package dev.ftl.data.memory;

import static dev.ftl.data.memory.Memories.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// The contract's formulas, against values that were worked out by hand.
class ScoringTest {

  private static final Offset<Double> CLOSE = within(1e-9);

  @Test
  void multipliesRelevanceValueHelpAndAge() {
    // log2(1024) = 10, (3 + 1) ÷ (3 + 1 + 2) = 2 ÷ 3, half as much after 30 days.
    Memory memory = Memories.memory(1, MemoryType.FAILURE, 1023, 30, 99, 3, 1);
    assertThat(Scoring.score(0.6, memory, NOW)).isCloseTo(0.6 * 10 * 2 / 3 / 2, CLOSE);
    Memory fresh = Memories.memory(1, MemoryType.PATTERN, 1, 0, 0, 0, 0);
    assertThat(Scoring.score(1, fresh, NOW)).isCloseTo(0.5, CLOSE);
  }

  @Test
  void boostsTheImportanceOfWhatIsAsked() {
    // log2(256) = 8, a quarter after two half-lives, 1 + 0.05 × √16 = 1.2, 1 ÷ 4.
    Memory memory = Memories.memory(1, MemoryType.FAILURE, 255, 20, 16, 0, 2);
    assertThat(Scoring.importance(memory, NOW, 10)).isCloseTo(8 * 0.25 * 1.2 / 4, CLOSE);
    // As a Python FTL worked it out for a failure of 9000 tokens: 4 times helped, once not, 5
    // accesses.
    Memory python = Memories.memory(1, MemoryType.FAILURE, 9000, 0, 5, 4, 1);
    assertThat(Scoring.importance(python, NOW, 30)).isCloseTo(10.431788887497428, CLOSE);
  }

  @Test
  void takesNothingForNegativeOrUnknownValues() {
    Memory odd = Memories.memory(1, MemoryType.FAILURE, -5, 0, -1, -3, -4);
    assertThat(Scoring.score(1, odd, NOW)).isZero();
    assertThat(Scoring.importance(odd, NOW, 30)).isZero();
    assertThat(Scoring.ageDays(null, NOW)).isZero();
    assertThat(Scoring.ageDays(NOW.plusSeconds(60), NOW)).isZero();
    assertThat(Scoring.worth(Long.MAX_VALUE)).isCloseTo(63, CLOSE);
  }

  @Test
  void putsRelevancesIntoTiers() {
    assertThat(Scoring.tier(0.6)).isEqualTo(Tier.CRITICAL);
    assertThat(Scoring.tier(0.5999)).isEqualTo(Tier.PRODUCTIVE);
    assertThat(Scoring.tier(0.4)).isEqualTo(Tier.PRODUCTIVE);
    assertThat(Scoring.tier(0.3999)).isEqualTo(Tier.EXPLORATION);
    assertThat(Scoring.tier(0.25)).isEqualTo(Tier.EXPLORATION);
    assertThat(Scoring.tier(0.2499)).isEqualTo(Tier.ARCHIVE);
  }
}
