package dev.ftl.data.memory;

import dev.ftl.data.limit.Details;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What became of entries that were imported.
///
/// @param added number of new entries
/// @param merged number of failures that were merged into others
/// @param duplicate number of patterns that were there before
/// @param rejected number of entries that were not good enough
/// @param rejections the name of each rejected entry and why, when there are any
public record ImportResult(
    int added, int merged, int duplicate, int rejected, Optional<List<String>> rejections) {

  static ImportResult of(List<NewMemory> entries, List<AddResult> results) {
    int[] counts = new int[AddResult.Kind.values().length];
    List<String> rejections = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      counts[results.get(i).kind().ordinal()]++;
      String name = entries.get(i).name();
      results.get(i).reason().ifPresent(reason -> rejections.add(name + ": " + reason));
    }
    return new ImportResult(
        counts[AddResult.Kind.ADDED.ordinal()],
        counts[AddResult.Kind.MERGED.ordinal()],
        counts[AddResult.Kind.DUPLICATE.ordinal()],
        counts[AddResult.Kind.REJECTED.ordinal()],
        rejections.isEmpty() ? Optional.empty() : Optional.of(Details.capped(rejections)));
  }
}
