package dev.ftl.data.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The entries that can be reached from one over relationships. Pure: no I/O.
///
/// A path is worth the product of its edges' weights. Since weights may be over 1, a path must not
/// visit an entry twice: going around in circles would make it worth more. The best path of up to
/// three edges is found exactly; beyond that, the best [#PATHS] paths to each entry are followed.
final class RelationGraph {

  private static final double LEAST = 0.5;
  private static final int PATHS = 16;
  private static final Comparator<Path> BEST_FIRST =
      Comparator.comparingDouble(Path::weight).reversed();

  private final Map<Long, List<MemoryEdge>> edges = new HashMap<>();

  RelationGraph(List<MemoryEdge> edges) {
    for (MemoryEdge edge : edges) {
      this.edges.computeIfAbsent(edge.fromId(), _ -> new ArrayList<>()).add(edge);
    }
  }

  /// A path from the start.
  ///
  /// @param ids the entries on it, the start first
  /// @param weight the product of the edges' weights
  /// @param via the type of its last edge
  record Path(List<Long> ids, double weight, String via) {

    long end() {
      return ids.getLast();
    }

    int hops() {
      return ids.size() - 1;
    }

    private Path along(MemoryEdge edge) {
      List<Long> longer = new ArrayList<>(ids);
      longer.add(edge.toId());
      return new Path(longer, weight * edge.knownWeight(), edge.relType());
    }
  }

  /// The best path to each entry that one with a weight of at least 0.5 leads to, the best first;
  /// of equal ones the shortest.
  List<Path> from(long start, int maxHops) {
    Map<Long, Path> best = new HashMap<>();
    List<Path> ends = List.of(new Path(List.of(start), 1, null));
    for (int hops = 1; hops <= maxHops && !ends.isEmpty(); hops++) {
      Map<Long, List<Path>> longer = new HashMap<>();
      double recoverable = LEAST / Math.pow(RelationType.HIGHEST, maxHops - hops);
      for (Path path : ends) {
        for (MemoryEdge edge : edges.getOrDefault(path.end(), List.of())) {
          if (!path.ids().contains(edge.toId())) {
            Path next = path.along(edge);
            if (next.weight() >= recoverable) {
              longer.computeIfAbsent(next.end(), _ -> new ArrayList<>()).add(next);
            }
          }
        }
      }
      List<Path> kept = new ArrayList<>();
      for (List<Path> paths : longer.values()) {
        paths.sort(BEST_FIRST);
        kept.addAll(paths.subList(0, Math.min(PATHS, paths.size())));
        best.merge(
            paths.getFirst().end(),
            paths.getFirst(),
            (old, next) -> next.weight() > old.weight() ? next : old);
      }
      ends = kept;
    }
    return best.values().stream()
        .filter(path -> path.weight() >= LEAST)
        .sorted(BEST_FIRST.thenComparingInt(Path::hops).thenComparingLong(Path::end))
        .toList();
  }
}
