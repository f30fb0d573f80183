package dev.ftl.data.memory.benchmark;

import dev.ftl.data.benchmark.statistics.Direction;
import dev.ftl.data.embedding.Embedder;
import dev.ftl.data.memory.MemoryName;
import dev.ftl.data.memory.MemoryType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Plays agents that run into the failures of the corpus, some of them more often than others. One
/// that is given the failure beforehand avoids it; one that is not pays for it, and adds it to the
/// memory. How many tokens does the memory save?
record LearningSuite(Corpus corpus, Embedder adding, Embedder asking) implements Suite {

  private static final int TASKS = 60;
  private static final int CHEAPEST = 1000;
  private static final int DEAREST = 10_000;

  /// What reading an entry costs.
  private static final int READING = 60;

  @Override
  public void sample(Random random, Measurements measurements) {
    long without = 0;
    long with = 0;
    try (ScratchMemory memory = new ScratchMemory(adding, asking)) {
      for (int task = 0; task < TASKS; task++) {
        Corpus.Item met = drawn(random);
        int cost = random.nextInt(CHEAPEST, DEAREST);
        List<String> injected = memory.inject(described(met, random));
        with += (long) READING * injected.size();
        without += cost;
        if (injected.contains(met.name())) {
          memory.feedback(Set.of(failure(met.name())), failures(injected));
        } else {
          with += cost;
          memory.feedback(Set.of(), failures(injected));
          memory.add(List.of(met.entry()));
        }
      }
    }
    measurements.add("learning_tokens_without_memory", without, "tokens", Direction.NONE);
    measurements.add("learning_tokens_with_memory", with, "tokens", Direction.LOWER);
    measurements.share("learning_saved", without - (double) with, without);
  }

  /// The failure as an agent describes it: by its message, of which some words are different each
  /// time, or in other words.
  private static String described(Corpus.Item met, Random random) {
    if (random.nextInt(4) == 0) {
      return met.question();
    }
    StringBuilder message = new StringBuilder();
    for (String word : met.trigger().split(" ")) {
      if (random.nextInt(4) > 0) {
        message.append(message.isEmpty() ? "" : " ").append(word);
      }
    }
    return message.isEmpty() ? met.question() : message.toString();
  }

  /// The first ones of the corpus are met most often, as a few failures cause most of the trouble.
  private Corpus.Item drawn(Random random) {
    List<Corpus.Item> items = corpus.items();
    return items.get((int) (items.size() * Math.pow(random.nextDouble(), 2)));
  }

  private static MemoryName failure(String name) {
    return new MemoryName(name, MemoryType.FAILURE);
  }

  private static Set<MemoryName> failures(List<String> names) {
    return new LinkedHashSet<>(names.stream().map(LearningSuite::failure).toList());
  }
}
