package dev.ftl.data.memory;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.memory.Neighbourhood.Link;
import dev.ftl.data.memory.Neighbourhood.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Goes from an entry along relationships, the nearest entries first. Relationships of entries of
/// one type are edges, and in databases of a Python FTL sometimes only names in the entries' rows;
/// those of entries of different types are names.
final class NeighbourSearch {

  private final BrowserMapper mapper;
  private final Map<Long, Node> nodes = new LinkedHashMap<>();
  private final Set<Link> links = new LinkedHashSet<>();
  private final Set<Long> left = new HashSet<>();

  private NeighbourSearch(BrowserMapper mapper) {
    this.mapper = mapper;
  }

  /// The entries around one.
  ///
  /// @param maxHops relationships on the way to an entry, at most
  /// @param maxNodes entries, the one in the middle included, at most
  static Neighbourhood around(BrowserMapper mapper, long start, int maxHops, int maxNodes) {
    NeighbourSearch search = new NeighbourSearch(mapper);
    search.add(search.relatives(List.of(start)).values(), 0, 1);
    for (int hops = 1; hops <= maxHops; hops++) {
      search.step(hops, maxNodes);
    }
    return search.found();
  }

  private void step(int hops, int maxNodes) {
    List<Long> frontier =
        nodes.values().stream().filter(node -> node.hops() == hops - 1).map(Node::id).toList();
    if (frontier.isEmpty()) {
      return;
    }
    Set<Link> around = new LinkedHashSet<>(links(frontier));
    Set<Long> fresh = new LinkedHashSet<>();
    for (Link link : around) {
      for (long end : new long[] {link.from(), link.to()}) {
        if (!nodes.containsKey(end)) {
          fresh.add(end);
        }
      }
    }
    links.addAll(around);
    add(relatives(fresh).values(), hops, maxNodes);
  }

  private void add(Collection<MemoryRelatives> entries, int hops, int maxNodes) {
    for (MemoryRelatives entry : entries) {
      if (nodes.size() < maxNodes) {
        nodes.put(entry.id(), new Node(entry.id(), entry.name(), entry.type(), hops));
        left.remove(entry.id());
      } else {
        left.add(entry.id());
      }
    }
  }

  private Neighbourhood found() {
    links(List.copyOf(nodes.keySet())).forEach(links::add);
    List<Link> within =
        links.stream()
            .filter(link -> nodes.containsKey(link.from()) && nodes.containsKey(link.to()))
            .filter(link -> link.from() != link.to())
            .toList();
    return new Neighbourhood(List.copyOf(nodes.values()), within, left.size());
  }

  private Map<Long, MemoryRelatives> relatives(Collection<Long> ids) {
    Map<Long, MemoryRelatives> relatives = new LinkedHashMap<>();
    for (MemoryRelatives entry : mapper.relatives(JsonArray.ofAll(List.copyOf(ids)))) {
      relatives.put(entry.id(), entry);
    }
    return relatives;
  }

  private List<Link> links(List<Long> ids) {
    List<Link> found = new ArrayList<>();
    for (MemoryEdge edge : mapper.edgesAround(JsonArray.ofAll(ids))) {
      found.add(Link.of(edge.fromId(), edge.toId(), relation(edge.relType())));
    }
    Map<Long, MemoryRelatives> relatives = relatives(ids);
    Map<MemoryName, Long> known = named(relatives.values());
    for (MemoryRelatives entry : relatives.values()) {
      named(entry, entry.relatedTyped(), entry.type(), known, found);
      named(entry, entry.crossRelationships(), other(entry.type()), known, found);
    }
    return found;
  }

  private static String relation(String type) {
    return type == null || type.isBlank() ? "related" : type;
  }

  private static void named(
      MemoryRelatives entry,
      JsonObject relations,
      MemoryType type,
      Map<MemoryName, Long> known,
      List<Link> found) {
    for (String relation : relations.names()) {
      for (String name : relations.array(relation).texts()) {
        Long id = known.get(new MemoryName(name, type));
        if (id != null) {
          found.add(
              type == entry.type()
                  ? Link.of(entry.id(), id, relation(relation))
                  : across(entry, id, relation(relation)));
        }
      }
    }
  }

  /// Across the types, a failure's `solves` names what solves it, and `causes` what it causes.
  private static Link across(MemoryRelatives entry, long other, String relation) {
    boolean failure = entry.type() == MemoryType.FAILURE;
    return switch (relation) {
      case "solves" -> failure ? Link.of(other, entry.id(), relation) : of(entry, other, relation);
      case "solved_by" ->
          failure ? Link.of(other, entry.id(), "solves") : of(entry, other, "solves");
      default -> Link.of(entry.id(), other, relation);
    };
  }

  private static Link of(MemoryRelatives entry, long other, String relation) {
    return Link.of(entry.id(), other, relation);
  }

  private Map<MemoryName, Long> named(Collection<MemoryRelatives> entries) {
    Set<String> names = new LinkedHashSet<>();
    for (MemoryRelatives entry : entries) {
      addNames(entry.relatedTyped(), names);
      addNames(entry.crossRelationships(), names);
    }
    Map<MemoryName, Long> known = new HashMap<>();
    if (!names.isEmpty()) {
      for (MemoryOverview entry : mapper.named(JsonArray.ofAll(List.copyOf(names)))) {
        known.putIfAbsent(entry.key(), entry.id());
      }
    }
    return known;
  }

  private static void addNames(JsonObject relations, Set<String> names) {
    for (String relation : relations.names()) {
      names.addAll(relations.array(relation).texts());
    }
  }

  private static MemoryType other(MemoryType type) {
    return type == MemoryType.FAILURE ? MemoryType.PATTERN : MemoryType.FAILURE;
  }
}
