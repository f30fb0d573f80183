package dev.ftl.data.memory;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.time.Instant;
import java.util.List;

/// The `memory` table. Rows of unknown types are passed over.
interface MemoryMapper {

  /// Inserts an entry and returns its id.
  long insert(
      NewMemory entry, JsonArray source, Instant createdAt, double importance, byte[] embedding);

  int merge(long id, JsonArray source, long cost, String resolution, String match);

  /// Stores a vector, unless the entry's trigger is another one by now.
  int storeVector(long id, String trigger, byte[] embedding);

  Memory read(long id);

  /// The entries with these ids, in any order.
  List<Memory> readAll(JsonArray ids);

  /// The oldest entry of that name, or `null`.
  Memory named(MemoryType type, String name);

  /// All entries in the order of their ids.
  ///
  /// @param type the only type, or `null` for both
  List<Memory> all(MemoryType type);

  /// What the entries of a type that have a name and a trigger are compared by, in the order of
  /// their ids.
  List<StoredTrigger> triggers(MemoryType type);

  int deleteAll(JsonArray ids);

  /// A campaign's objective with this text that has a vector, or `null`.
  StoredObjective objective(String objective);

  /// Counts an access.
  int access(long id, Instant at);

  int feedback(long id, int helped, int failed);

  int changeImportance(long id, double importance);

  int changeRelations(long id, JsonObject relatedTyped, JsonObject crossRelationships);

  long insertEdge(long fromId, long toId, String relType, double weight, Instant createdAt);

  int countEdges(long fromId, long toId, String relType);

  /// All edges in the order of their ids.
  List<MemoryEdge> edges();

  /// Deletes the edges that lead to or from these entries.
  int deleteEdges(JsonArray ids);

  /// The workspaces that were completed or blocked, in the order of their ids.
  List<GivenWorkspace.Stored> ended();
}
