package dev.ftl.data.plan;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What each node of a graph leads to, directly or not. Found for all nodes at once: following the
/// edges from each of a thousand tasks takes minutes when each depends on all tasks before it.
final class Reach {

  private final List<String> nodes;
  private final Map<String, Integer> index = new HashMap<>();
  private final BitSet[] reached;
  private final BitSet[] reachedFrom;

  Reach(Collection<String> all, Map<String, List<String>> edges) {
    nodes = new DepthFirst(all, edges).order();
    reached = new BitSet[nodes.size()];
    reachedFrom = new BitSet[nodes.size()];
    for (int i = 0; i < reached.length; i++) {
      index.put(nodes.get(i), i);
      reached[i] = new BitSet(reached.length);
      reachedFrom[i] = new BitSet(reached.length);
    }
    boolean changed = true;
    while (changed) {
      // Without a cycle, the second round changes nothing.
      changed = false;
      for (int i = 0; i < reached.length; i++) {
        int before = reached[i].cardinality();
        for (String next : edges.getOrDefault(nodes.get(i), List.of())) {
          reached[i].set(index.get(next));
          reached[i].or(reached[index.get(next)]);
        }
        changed |= reached[i].cardinality() > before;
      }
    }
    for (int i = 0; i < reached.length; i++) {
      int from = i;
      reached[i].stream().forEach(to -> reachedFrom[to].set(from));
    }
  }

  /// The nodes that a node leads to.
  Stream<String> from(String node) {
    return reached[index.get(node)].stream().mapToObj(nodes::get);
  }

  /// Those of some nodes that neither lead to another one of them nor are reached from it.
  List<String> apart(Collection<String> some) {
    BitSet members = new BitSet(reached.length);
    some.forEach(node -> members.set(index.get(node)));
    return some.stream().filter(node -> isApart(index.get(node), members)).toList();
  }

  private boolean isApart(int node, BitSet members) {
    BitSet others = (BitSet) members.clone();
    others.andNot(reached[node]);
    others.andNot(reachedFrom[node]);
    others.clear(node);
    return !others.isEmpty();
  }
}
