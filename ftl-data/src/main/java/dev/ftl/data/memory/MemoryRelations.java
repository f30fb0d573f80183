package dev.ftl.data.memory;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.db.Tx;
import dev.ftl.data.db.Work;
import dev.ftl.data.event.EventLog;
import dev.ftl.data.event.EventType;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Names;
import dev.ftl.data.json.Timestamps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Relates entries to each other. Relationships of entries are edges; a Python FTL also reads them
/// from the entries' own columns, so both are written.
public final class MemoryRelations {

  private static final String ADDED = "added";
  private static final String EXISTS = "exists";

  private final Tx tx;
  private final EventLog events;

  public MemoryRelations(Tx tx, EventLog events) {
    this.tx = tx;
    this.events = events;
  }

  /// A relationship after it was added.
  ///
  /// @param status `added`, or `exists` when it was there before
  /// @param from the first entry
  /// @param relType what the first entry is to the second
  /// @param to the second entry
  /// @param weight how strongly it relates them
  public record Related(String status, String from, String relType, String to, double weight) {

    /// Whether the relationship was not there before.
    public boolean isNew() {
      return status.equals(ADDED);
    }
  }

  /// Relates two entries, in both directions.
  ///
  /// @param type the type of both, or `null` when each name is that of one entry only
  /// @throws dev.ftl.data.FtlException.NotFound when there is no such entry
  /// @throws dev.ftl.data.FtlException.Conflict when a name needs a type
  /// @throws InvalidData when both are the same entry
  public Related relate(String from, String to, MemoryType type, RelationType relation) {
    return tx.write(
        work ->
            relate(
                work,
                MemoryNames.find(work, from, type),
                MemoryNames.find(work, to, type),
                relation));
  }

  /// Notes that a failure occurs together with others, as part of a larger transaction.
  ///
  /// @return the number of relationships that were not there before
  public int relateToAll(Work work, String failure, List<String> others) {
    if (others.isEmpty()) {
      return 0;
    }
    MemoryMapper mapper = work.mapper(MemoryMapper.class);
    RelationType relation = RelationType.CO_OCCURS;
    Memory from = MemoryNames.find(work, failure, MemoryType.FAILURE);
    JsonObject related = from.relatedTyped();
    int added = 0;
    for (String other : others) {
      Memory to = MemoryNames.find(work, other, MemoryType.FAILURE);
      boolean isNew = insertEdge(mapper, from, to, relation);
      isNew |= connect(work, to, from, relation);
      related = with(related, Names.of(relation), to.name());
      if (isNew) {
        append(work, from, to, Names.of(relation));
        added++;
      }
    }
    mapper.changeRelations(from.id(), related, from.crossRelationships());
    return added;
  }

  private Related relate(Work work, Memory from, Memory to, RelationType relation) {
    if (from.id() == to.id()) {
      throw new InvalidData("An entry cannot be related to itself: " + from.name());
    }
    boolean added = connect(work, from, to, relation);
    added |= connect(work, to, from, relation.inverse());
    if (added) {
      append(work, from, to, Names.of(relation));
    }
    return new Related(
        added ? ADDED : EXISTS, from.name(), Names.of(relation), to.name(), relation.weight());
  }

  private static boolean connect(Work work, Memory from, Memory to, RelationType relation) {
    MemoryMapper mapper = work.mapper(MemoryMapper.class);
    boolean added = insertEdge(mapper, from, to, relation);
    JsonObject present = mapper.read(from.id()).relatedTyped();
    JsonObject related = with(present, Names.of(relation), to.name());
    mapper.changeRelations(from.id(), related, from.crossRelationships());
    return added;
  }

  private static boolean insertEdge(
      MemoryMapper mapper, Memory from, Memory to, RelationType relation) {
    String type = Names.of(relation);
    boolean added = mapper.countEdges(from.id(), to.id(), type) == 0;
    if (added) {
      mapper.insertEdge(from.id(), to.id(), type, relation.weight(), Timestamps.now());
    }
    return added;
  }

  private void append(Work work, Memory from, Memory to, String relation) {
    events.append(
        work,
        EventType.MEMORY_RELATED,
        JsonObject.of("from_id", from.id())
            .with("from", from.name())
            .with("rel_type", relation)
            .with("to_id", to.id())
            .with("to", to.name()));
  }

  private static JsonObject with(JsonObject relations, String type, String name) {
    List<String> names = new ArrayList<>(relations.array(type).texts());
    if (!names.contains(name)) {
      names.add(name);
    }
    return relations.with(type, names);
  }

  /// Notes that a pattern solves a failure, or that the failure causes the need for it.
  ///
  /// @param relation solves or causes
  /// @throws dev.ftl.data.FtlException.NotFound when there is no such failure or pattern
  public Related relateAcross(String failure, String pattern, RelationType relation) {
    return tx.write(work -> relateAcross(work, failure, pattern, relation));
  }

  /// The same as part of a larger transaction.
  public Related relateAcross(Work work, String failure, String pattern, RelationType relation) {
    Memory from = MemoryNames.find(work, failure, MemoryType.FAILURE);
    Memory to = MemoryNames.find(work, pattern, MemoryType.PATTERN);
    MemoryMapper mapper = work.mapper(MemoryMapper.class);
    String type = Names.of(relation);
    JsonObject there = with(from.crossRelationships(), type, to.name());
    JsonObject back = with(to.crossRelationships(), Names.of(relation.inverse()), from.name());
    boolean added =
        !there.equals(from.crossRelationships()) || !back.equals(to.crossRelationships());
    if (added) {
      mapper.changeRelations(from.id(), from.relatedTyped(), there);
      mapper.changeRelations(to.id(), to.relatedTyped(), back);
      append(work, from, to, type);
    }
    return new Related(added ? ADDED : EXISTS, from.name(), type, to.name(), relation.weight());
  }

  /// The entries that can be reached from one, each once with its best path.
  ///
  /// @param type its type, or `null` when only one has such an entry
  /// @param maxHops the most relationships on a path
  public List<RelatedEntry> related(String name, MemoryType type, int maxHops) {
    return tx.read(
        work -> {
          Memory start = MemoryNames.find(work, name, type);
          MemoryMapper mapper = work.mapper(MemoryMapper.class);
          Map<Long, Memory> memories = new HashMap<>();
          for (Memory memory : mapper.all(null)) {
            memories.put(memory.id(), memory);
          }
          List<MemoryEdge> edges =
              mapper.edges().stream().filter(edge -> memories.containsKey(edge.toId())).toList();
          List<RelatedEntry> related = new ArrayList<>();
          for (RelationGraph.Path path : new RelationGraph(edges).from(start.id(), maxHops)) {
            List<String> names =
                path.ids().stream().skip(1).map(id -> memories.get(id).name()).toList();
            related.add(RelatedEntry.of(memories.get(path.end()), path, names));
          }
          return related;
        });
  }

  /// The patterns that solve a failure.
  ///
  /// @throws dev.ftl.data.FtlException.NotFound when there is no such failure
  public List<KnownPattern> solutions(String failure) {
    return tx.read(
        work -> {
          MemoryMapper mapper = work.mapper(MemoryMapper.class);
          JsonArray names =
              MemoryNames.find(work, failure, MemoryType.FAILURE)
                  .crossRelationships()
                  .array(Names.of(RelationType.SOLVES));
          return names.texts().stream()
              .distinct()
              .map(name -> mapper.named(MemoryType.PATTERN, name))
              .filter(Objects::nonNull)
              .map(Selection::pattern)
              .toList();
        });
  }
}
