package dev.ftl.data.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Visits the nodes of a graph depth first, without recursion: a chain may be longer than a stack
/// is deep.
final class DepthFirst {

  private final Map<String, List<String>> edges;
  private final LinkedHashSet<String> path = new LinkedHashSet<>();
  private final Deque<Iterator<String>> open = new ArrayDeque<>();
  private final Set<String> done = new HashSet<>();
  private final List<String> order = new ArrayList<>();
  private List<String> cycle = List.of();

  DepthFirst(Collection<String> nodes, Map<String, List<String>> edges) {
    this.edges = edges;
    nodes.forEach(this::visit);
  }

  /// The nodes, each behind all nodes that it leads to, as far as cycles allow.
  List<String> order() {
    return order;
  }

  /// The nodes of the first cycle found; empty if there is none.
  List<String> cycle() {
    return cycle;
  }

  private void visit(String start) {
    enter(start);
    while (!open.isEmpty()) {
      if (open.peek().hasNext()) {
        enter(open.peek().next());
      } else {
        open.pop();
        String left = path.removeLast();
        done.add(left);
        order.add(left);
      }
    }
  }

  private void enter(String node) {
    if (path.contains(node)) {
      if (cycle.isEmpty()) {
        cycle = path.stream().dropWhile(at -> !at.equals(node)).toList();
      }
    } else if (!done.contains(node)) {
      path.add(node);
      open.push(edges.getOrDefault(node, List.of()).iterator());
    }
  }
}
