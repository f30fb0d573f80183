package dev.ftl.app.memory;

import dev.ftl.data.memory.Effect;
import dev.ftl.data.memory.Effect.OfEntry;
import dev.ftl.data.memory.GivenWorkspace;
import dev.ftl.data.memory.MemoryEffect;
import dev.ftl.data.memory.MemoryName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which workspaces were given which entries, and what came of it. Two of them are equal only if
/// they are the same: comparing them would take longer than reading them.
final class MemoryUses {

  private final Map<MemoryName, List<GivenWorkspace>> workspaces = new HashMap<>();
  private final Map<MemoryName, OfEntry> effects = new HashMap<>();
  private final Effect effect;

  /// @param all the workspaces, in the order in which they are to be listed
  MemoryUses(Collection<GivenWorkspace> all) {
    for (GivenWorkspace workspace : all) {
      Set<MemoryName> names = new LinkedHashSet<>(workspace.given());
      names.addAll(workspace.heldOut());
      for (MemoryName name : names) {
        workspaces.computeIfAbsent(name, _ -> new ArrayList<>()).add(workspace);
      }
    }
    effect = MemoryEffect.of(all);
    effect
        .entries()
        .forEach(entry -> effects.put(new MemoryName(entry.name(), entry.type()), entry));
  }

  /// The workspaces that an entry was given to or held out from.
  List<GivenWorkspace> workspaces(MemoryName entry) {
    return workspaces.getOrDefault(entry, List.of());
  }

  /// Whether the memory helps.
  Effect effect() {
    return effect;
  }

  /// Whether an entry helps; `null` when no workspace that has ended was given it.
  OfEntry effect(MemoryName entry) {
    return effects.get(entry);
  }
}
