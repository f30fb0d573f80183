package dev.ftl.data.memory.benchmark;

import dev.ftl.data.memory.NewMemory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/// Asks memories of 10 to 500 entries for failures in other words than those in which they are
/// remembered: how fast and how well are they found, for an objective (`retrieval_…`) and by a
/// query (`query_…`)?
final class RetrievalSuite implements Suite {

  private static final int[] SIZES = {10, 50, 100, 250, 500};
  private static final int QUESTIONS = 20;

  /// How many of the questions are also asked by a query, which embeds more texts for each.
  private static final int QUERIES = 8;

  private final List<Corpus.Item> items;
  private final List<NewMemory> filler;
  private final ScratchMemory memory;
  private int targets;
  private int used;
  private int size;

  /// @param filler entries that nobody asks for
  /// @param memory an empty memory, which grows from part to part
  RetrievalSuite(Corpus corpus, List<NewMemory> filler, ScratchMemory memory) {
    this.items = corpus.items();
    this.filler = filler;
    this.memory = memory;
  }

  @Override
  public int parts() {
    return SIZES.length;
  }

  @Override
  public void prepare(int part) {
    size = SIZES[part];
    int wanted = Math.min(items.size(), size / 2);
    memory.add(items.subList(targets, wanted).stream().map(Corpus.Item::entry).toList());
    targets = wanted;
    // Fillers that are too similar to others are merged, and do not count.
    int missing = size - memory.size();
    while (missing > 0 && used < filler.size()) {
      int end = Math.min(filler.size(), used + missing);
      memory.add(filler.subList(used, end));
      used = end;
      missing = size - memory.size();
    }
  }

  @Override
  public void sample(Random random, Measurements measurements) {
    List<Corpus.Item> asked = new ArrayList<>(items.subList(0, targets));
    Collections.shuffle(asked, random);
    int questions = Math.min(QUESTIONS, (targets + 1) / 2);
    measure("retrieval", asked.subList(0, questions), memory::ask, measurements);
    measure("query", asked.subList(0, Math.min(QUERIES, questions)), memory::query, measurements);
  }

  /// @param what what the metrics' names begin with
  /// @param find returns the names of the entries that are found, best first
  private void measure(
      String what,
      List<Corpus.Item> asked,
      Function<String, List<String>> find,
      Measurements measurements) {
    long[] nanos = new long[asked.size()];
    int first = 0;
    int shown = 0;
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      List<String> names = find.apply(asked.get(i).question());
      nanos[i] = System.nanoTime() - start;
      int rank = names.indexOf(asked.get(i).name());
      first += rank == 0 ? 1 : 0;
      shown += rank >= 0 ? 1 : 0;
    }
    Arrays.sort(nanos);
    measurements.time(what + "_time_" + size, nanos[nanos.length / 2]);
    measurements.share(what + "_hit_at_1_" + size, first, nanos.length);
    measurements.share(what + "_recall_at_5_" + size, shown, nanos.length);
  }

  @Override
  public void end() {
    memory.close();
  }
}
