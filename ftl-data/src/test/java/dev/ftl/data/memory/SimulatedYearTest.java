package dev.ftl.data.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.json.JsonObject;
import dev.ftl.data.memory.Effect.OfEntry;
import dev.ftl.data.memory.Effect.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Years of 2,000 workspaces, each with 5 relevant entries out of 30, of which 3 help, 3 hurt and
/// 24 do nothing. Entries are held out from half of the workspaces. An entry that helps takes the
/// share of blocked workspaces from 30 % to 10 %, one that hurts is as strong the other way.
///
/// The effect is found with a power of 0.9 or more, and fewer than 5 % of the entries that do
/// nothing are called anything but inconclusive.
class SimulatedYearTest {

  private static final int YEARS = 20;
  private static final int WORKSPACES = 2000;
  private static final int ENTRIES = 30;
  private static final int HELPERS = 3;
  private static final int RELEVANT = 5;
  private static final double ODDS = 0.3 / 0.7;
  private static final double FACTOR = (0.1 / 0.9) / ODDS;

  private final Random random = new Random(20_260_101);

  private static boolean helps(int entry) {
    return entry < HELPERS;
  }

  private static boolean hurts(int entry) {
    return entry >= HELPERS && entry < 2 * HELPERS;
  }

  private GivenWorkspace workspace(List<Integer> entries) {
    Collections.shuffle(entries, random);
    List<KnownFailure> failures = new ArrayList<>();
    entries
        .subList(0, RELEVANT)
        .forEach(entry -> failures.add(new KnownFailure("" + entry, 1000, "t", "f", null)));
    HoldOut holdOut = new HoldOut(0.5, random::nextDouble);
    JsonObject told = holdOut.priorKnowledge(new Knowledge(failures, List.of()), null);
    double odds = ODDS;
    for (MemoryName name : MemoryName.injected(told)) {
      int entry = Integer.parseInt(name.name());
      odds *= helps(entry) ? FACTOR : hurts(entry) ? 1 / FACTOR : 1;
    }
    boolean blocked = random.nextDouble() < odds / (1 + odds);
    return Memories.ended(blocked ? "blocked" : "complete", null, told);
  }

  @Test
  void findsWhatHelpsAndLeavesWhatDoesNothing() {
    Map<Verdict, Integer> helpers = new EnumMap<>(Verdict.class);
    Map<Verdict, Integer> hurters = new EnumMap<>(Verdict.class);
    Map<Verdict, Integer> neutral = new EnumMap<>(Verdict.class);
    for (int year = 0; year < YEARS; year++) {
      List<Integer> entries = new ArrayList<>();
      for (int i = 0; i < ENTRIES; i++) {
        entries.add(i);
      }
      List<GivenWorkspace> workspaces = new ArrayList<>();
      for (int i = 0; i < WORKSPACES; i++) {
        workspaces.add(workspace(entries));
      }
      for (OfEntry entry : EffectAnalysis.of(workspaces).entries()) {
        int number = Integer.parseInt(entry.name());
        (helps(number) ? helpers : hurts(number) ? hurters : neutral)
            .merge(entry.verdict(), 1, Integer::sum);
      }
    }
    assertThat(share(helpers, Verdict.HELPS)).as("%s", helpers).isGreaterThanOrEqualTo(0.9);
    assertThat(share(hurters, Verdict.HURTS)).as("%s", hurters).isGreaterThanOrEqualTo(0.9);
    assertThat(share(neutral, Verdict.INCONCLUSIVE)).as("%s", neutral).isGreaterThan(0.95);
  }

  private static double share(Map<Verdict, Integer> counts, Verdict verdict) {
    int all = counts.values().stream().mapToInt(count -> count).sum();
    return (double) counts.getOrDefault(verdict, 0) / all;
  }
}
