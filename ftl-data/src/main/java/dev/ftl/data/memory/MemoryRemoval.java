package dev.ftl.data.memory;

import dev.ftl.data.db.Work;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Removes entries, and whatever refers to them.
final class MemoryRemoval {

  private MemoryRemoval() {}

  /// Removes the entries, their edges in both directions, and their names from the relationships of
  /// the entries that stay.
  ///
  /// @return the number of edges that were removed
  static int remove(Work work, List<Memory> removed) {
    if (removed.isEmpty()) {
      return 0;
    }
    MemoryMapper mapper = work.mapper(MemoryMapper.class);
    JsonArray ids = JsonArray.ofAll(removed.stream().map(Memory::id).toList());
    mapper.deleteAll(ids);
    int edges = mapper.deleteEdges(ids);
    Set<MemoryName> gone = new HashSet<>();
    removed.forEach(memory -> gone.add(memory.key()));
    List<Memory> kept = mapper.all(null);
    // Older databases hold several entries of one name.
    kept.forEach(memory -> gone.remove(memory.key()));
    for (Memory memory : kept) {
      boolean failure = memory.type() == MemoryType.FAILURE;
      MemoryType other = failure ? MemoryType.PATTERN : MemoryType.FAILURE;
      JsonObject related = without(memory.relatedTyped(), gone, memory.type());
      JsonObject across = without(memory.crossRelationships(), gone, other);
      if (!related.equals(memory.relatedTyped()) || !across.equals(memory.crossRelationships())) {
        mapper.changeRelations(memory.id(), related, across);
      }
    }
    return edges;
  }

  private static JsonObject without(JsonObject relations, Set<MemoryName> gone, MemoryType type) {
    JsonObject left = relations;
    for (String relation : relations.names()) {
      List<String> names = relations.array(relation).texts();
      List<String> kept =
          names.stream().filter(name -> !gone.contains(new MemoryName(name, type))).toList();
      if (kept.size() < names.size()) {
        left = kept.isEmpty() ? left.without(relation) : left.with(relation, kept);
      }
    }
    return left;
  }
}
