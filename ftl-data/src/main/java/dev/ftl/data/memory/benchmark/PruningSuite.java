package dev.ftl.data.memory.benchmark;

import dev.ftl.data.embedding.Embedder;
import dev.ftl.data.memory.MemoryName;
import dev.ftl.data.memory.MemoryType;
import dev.ftl.data.memory.NewMemory;
import dev.ftl.data.memory.PruneRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Prunes a memory to half its size in which a third of the entries helped, a third did not, and of
/// a third nothing is known: does what helped stay?
record PruningSuite(List<NewMemory> pool, Embedder adding) implements Suite {

  private static final int ENTRIES = 150;
  private static final int FEEDBACKS = 4;
  private static final int OLDEST_DAYS = 60;
  private static final double LEAST_IMPORTANT = 0.1;
  private static final double HALF_LIFE_DAYS = 30;

  @Override
  public void sample(Random random, Measurements measurements) {
    try (ScratchMemory memory = new ScratchMemory(adding, adding)) {
      List<NewMemory> entries = new ArrayList<>();
      Instant now = Instant.now();
      List<NewMemory> shuffled = new ArrayList<>(pool);
      Collections.shuffle(shuffled, random);
      for (NewMemory each : shuffled.subList(0, ENTRIES)) {
        entries.add(aged(each, now.minus(Duration.ofDays(random.nextInt(OLDEST_DAYS)))));
      }
      memory.add(entries);
      List<String> names = memory.names();
      Set<MemoryName> useful = new LinkedHashSet<>();
      Set<MemoryName> useless = new LinkedHashSet<>();
      for (int i = 0; i < names.size(); i++) {
        if (i % 3 < 2) {
          (i % 3 == 0 ? useful : useless).add(new MemoryName(names.get(i), MemoryType.FAILURE));
        }
      }
      Set<MemoryName> injected = new LinkedHashSet<>(useful);
      injected.addAll(useless);
      for (int round = 0; round < FEEDBACKS; round++) {
        memory.feedback(useful, injected);
      }
      PruneRequest request = new PruneRequest(names.size() / 2, 0, LEAST_IMPORTANT, HALF_LIFE_DAYS);
      long start = System.nanoTime();
      memory.upkeep().prune(request, false);
      measurements.time("pruning_time", System.nanoTime() - start);
      Set<String> kept = new HashSet<>(memory.names());
      measurements.share("pruning_useful_kept", count(useful, kept), useful.size());
      measurements.share(
          "pruning_useless_removed", useless.size() - count(useless, kept), useless.size());
    }
  }

  private static NewMemory aged(NewMemory entry, Instant created) {
    return new NewMemory(
        entry.type(),
        entry.name(),
        entry.trigger(),
        entry.resolution(),
        entry.match(),
        entry.cost(),
        entry.source(),
        created,
        entry.other());
  }

  private static double count(Set<MemoryName> names, Set<String> kept) {
    return names.stream().filter(each -> kept.contains(each.name())).count();
  }
}
