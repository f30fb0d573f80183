package dev.ftl.data.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.ftl.data.json.Names;
import dev.ftl.data.memory.RelationGraph.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Paths over relationships, against weights that were multiplied by hand or tried out one by one.
class RelationGraphTest {

  private final List<MemoryEdge> edges = new ArrayList<>();

  private RelationGraphTest relate(long from, RelationType type, long to) {
    edges.add(new MemoryEdge(from, to, Names.of(type), type.weight()));
    edges.add(new MemoryEdge(to, from, Names.of(type.inverse()), type.weight()));
    return this;
  }

  private List<Path> from(long start, int hops) {
    return new RelationGraph(edges).from(start, hops);
  }

  @Test
  void multipliesWeightsDownToAHalf() {
    relate(1, RelationType.CO_OCCURS, 2)
        .relate(2, RelationType.CO_OCCURS, 3)
        .relate(3, RelationType.CO_OCCURS, 4)
        .relate(4, RelationType.CO_OCCURS, 5)
        .relate(2, RelationType.VARIANT, 6);
    assertThat(from(1, 9))
        .extracting(Path::end, Path::hops, path -> Scoring.rounded(path.weight()), Path::via)
        .containsExactly(
            tuple(2L, 1, 0.8, "co_occurs"),
            tuple(3L, 2, 0.64, "co_occurs"),
            tuple(6L, 2, 0.56, "variant"),
            tuple(4L, 3, 0.512, "co_occurs"));
    assertThat(from(1, 1)).extracting(Path::end).containsExactly(2L);
  }

  @Test
  void takesTheBetterOfTwoPathsAndNeverGoesInCircles() {
    relate(1, RelationType.VARIANT, 3)
        .relate(1, RelationType.CAUSES, 2)
        .relate(2, RelationType.SOLVED_BY, 3);
    assertThat(from(1, 9))
        .extracting(Path::end, Path::hops, Path::weight, Path::via)
        .containsExactly(tuple(3L, 2, 1.5, "solved_by"), tuple(2L, 2, 0.7 * 1.5, "solves"));
    assertThat(from(9, 5)).isEmpty();
  }

  @Test
  void passesOverALowWeightThatALaterOneMakesUpFor() {
    relate(1, RelationType.VARIANT, 2)
        .relate(2, RelationType.VARIANT, 3)
        .relate(3, RelationType.SOLVED_BY, 4);
    assertThat(from(1, 3))
        .extracting(Path::end, path -> Scoring.rounded(path.weight()))
        .containsExactly(tuple(4L, 0.735), tuple(2L, 0.7));
    assertThat(from(1, 2)).extracting(Path::end).containsExactly(2L);
  }

  @Test
  void readsOddRowsAsTheirTypeSays() {
    edges.add(new MemoryEdge(1, 2, "solves", null));
    edges.add(new MemoryEdge(1, 3, "nonsense", Double.NaN));
    edges.add(new MemoryEdge(1, 1, "co_occurs", 0.8));
    assertThat(from(1, 2))
        .extracting(Path::end, Path::weight)
        .containsExactly(tuple(2L, 1.5), tuple(3L, 0.8));
  }

  @Test
  void findsWhatTryingAllPathsFinds() {
    Random random = new Random(7);
    for (int round = 0; round < 40; round++) {
      edges.clear();
      for (int i = 0; i < 12; i++) {
        long from = random.nextInt(7);
        long to = random.nextInt(7);
        if (from != to) {
          relate(from, RelationType.values()[random.nextInt(8)], to);
        }
      }
      Map<Long, Double> expected = new HashMap<>();
      walk(List.of(0L), 1, 3, expected);
      expected.values().removeIf(weight -> weight < 0.5);
      List<Path> found = from(0, 3);
      assertThat(found)
          .extracting(Path::end)
          .containsExactlyInAnyOrderElementsOf(expected.keySet());
      found.forEach(
          path -> assertThat(path.weight()).isCloseTo(expected.get(path.end()), within(1e-9)));
    }
  }

  private void walk(List<Long> path, double weight, int hops, Map<Long, Double> best) {
    for (MemoryEdge edge : edges) {
      if (hops > 0 && edge.fromId() == path.getLast() && !path.contains(edge.toId())) {
        List<Long> longer = new ArrayList<>(path);
        longer.add(edge.toId());
        best.merge(edge.toId(), weight * edge.weight(), Math::max);
        walk(longer, weight * edge.weight(), hops - 1, best);
      }
    }
  }

  @Test
  void everyTypeIsTheInverseOfItsInverse() {
    for (RelationType type : RelationType.values()) {
      assertThat(type.inverse().inverse()).isEqualTo(type);
      assertThat(type.inverse().weight()).isEqualTo(type.weight());
      assertThat(type.weight()).isLessThanOrEqualTo(RelationType.HIGHEST);
    }
  }
}
