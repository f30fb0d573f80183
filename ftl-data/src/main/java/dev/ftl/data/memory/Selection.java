package dev.ftl.data.memory;

import dev.ftl.data.limit.Details;
import dev.ftl.data.limit.Limits;
import java.util.List;
import java.util.stream.Stream;

/// The entries that an agent is to be given.
///
/// @param tiers how relevant all entries are, or `null` without an objective
/// @param computed vectors that were computed for it and are not stored yet
public record Selection(
    List<Ranked> failures, List<Ranked> patterns, TierCounts tiers, List<StoredTrigger> computed) {

  /// No entries.
  public static final Selection EMPTY = new Selection(List.of(), List.of(), null, List.of());

  /// The entries as a workspace's prior knowledge holds them.
  public Knowledge knowledge() {
    return new Knowledge(
        failures.stream().map(entry -> failure(entry.memory())).toList(),
        patterns.stream().map(entry -> pattern(entry.memory())).toList());
  }

  /// Texts are shortened: an agent reads all that it is given.
  static KnownFailure failure(Memory memory) {
    return new KnownFailure(
        memory.name(),
        memory.cost(),
        shortened(memory.trigger()),
        shortened(memory.resolution()),
        memory.match());
  }

  static KnownPattern pattern(Memory memory) {
    return new KnownPattern(
        memory.name(), memory.cost(), shortened(memory.trigger()), shortened(memory.resolution()));
  }

  static String shortened(String text) {
    return Details.shortened(text, Limits.MEMORY_TEXT_CHARACTERS);
  }

  /// Failures and patterns.
  List<Memory> memories() {
    return Stream.concat(failures.stream(), patterns.stream()).map(Ranked::memory).toList();
  }
}
