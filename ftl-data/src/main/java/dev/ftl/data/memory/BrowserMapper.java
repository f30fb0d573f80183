package dev.ftl.data.memory;

import dev.ftl.data.json.JsonArray;
import java.util.List;

/// What the dashboard reads of the memory: lists without vectors, and no more text than is shown.
interface BrowserMapper {

  /// The figures of all entries, without triggers, in the order of their ids.
  ///
  /// @param type the only type, or `null` for both
  List<MemoryOverview> figures(MemoryType type);

  List<MemoryOverview> overviews(JsonArray ids);

  /// The entries of these names, of either type, without triggers, the oldest first.
  List<MemoryOverview> named(JsonArray names);

  /// The newest entries whose name is like that, without triggers.
  List<MemoryOverview> like(String pattern, int limit);

  MemoryStamp stamp();

  /// The triggers' vectors as they are stored, of those that have one.
  List<StoredTrigger> vectors(JsonArray ids);

  /// The objective of the active campaign, or else of the newest, if it has a vector.
  StoredObjective objective();

  /// In the order of their ids.
  List<MemoryRelatives> relatives(JsonArray ids);

  /// Edges that begin or end at one of these entries.
  List<MemoryEdge> edgesAround(JsonArray ids);

  int countEdgesAround(JsonArray ids);

  /// The newest workspace of each of these names.
  List<NamedWorkspace> workspacesNamed(JsonArray names);

  List<GivenWorkspace.Version> workspaceVersions();

  List<GivenWorkspace.Stored> workspaces(JsonArray ids);

  /// A workspace's id and name.
  record NamedWorkspace(String name, long id) {}
}
