package dev.ftl.data.memory;

import java.util.List;
import java.util.Optional;

/// An entry that is related to another one.
///
/// @param trigger how the failure shows, or when the pattern applies
/// @param fix what helps against the failure
/// @param insight what the pattern says to do
/// @param hops the number of relationships on the best path to it
/// @param weight the product of their weights
/// @param via the type of the last of them
/// @param path the names of the entries on the path, the entry itself last
public record RelatedEntry(
    String name,
    MemoryType type,
    String trigger,
    Optional<String> fix,
    Optional<String> insight,
    int hops,
    double weight,
    String via,
    List<String> path) {

  static RelatedEntry of(Memory memory, RelationGraph.Path path, List<String> names) {
    boolean failure = memory.type() == MemoryType.FAILURE;
    Optional<String> resolution = Optional.of(Selection.shortened(memory.resolution()));
    return new RelatedEntry(
        memory.name(),
        memory.type(),
        Selection.shortened(memory.trigger()),
        failure ? resolution : Optional.empty(),
        failure ? Optional.empty() : resolution,
        path.hops(),
        Scoring.rounded(path.weight()),
        path.via(),
        names);
  }
}
