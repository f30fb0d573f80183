package dev.ftl.app.memory;

import dev.ftl.data.Ftl;
import dev.ftl.data.memory.GivenWorkspace;
import dev.ftl.data.memory.GivenWorkspace.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Reads what workspaces were given. What is known of a workspace is kept until the workspace
/// changes: agents commit all the time, and what thousands of workspaces were told takes long to
/// read. Asked by one thread.
final class UsesReader implements Function<Ftl, MemoryUses> {

  private static final int BATCH = 1000;

  private final Map<Long, GivenWorkspace> known = new TreeMap<>(Comparator.reverseOrder());
  private final Map<Long, String> versions = new HashMap<>();
  private Ftl asked;
  private MemoryUses last;

  @Override
  public MemoryUses apply(Ftl ftl) {
    if (ftl != asked) {
      known.clear();
      versions.clear();
      last = null;
      asked = ftl;
    }
    Map<Long, String> now = new HashMap<>();
    List<Long> changed = new ArrayList<>();
    for (Version workspace : ftl.memoryBrowser().workspaceVersions()) {
      now.put(workspace.id(), workspace.version());
      if (!workspace.version().equals(versions.get(workspace.id()))) {
        changed.add(workspace.id());
      }
    }
    if (last != null && changed.isEmpty() && now.size() == versions.size()) {
      return last;
    }
    for (int from = 0; from < changed.size(); from += BATCH) {
      List<Long> batch = changed.subList(from, Math.min(from + BATCH, changed.size()));
      ftl.memoryBrowser().workspaces(batch).forEach(read -> known.put(read.id(), read));
    }
    known.keySet().retainAll(now.keySet());
    versions.clear();
    versions.putAll(now);
    last = new MemoryUses(known.values());
    return last;
  }
}
