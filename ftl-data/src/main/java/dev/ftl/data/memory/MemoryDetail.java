package dev.ftl.data.memory;

import java.util.Map;

/// All that the memory holds of one entry.
///
/// @param sources the workspaces that it comes from, by name: the id of the newest one of that
///   name, or `null` when there is none any more
public record MemoryDetail(Memory memory, Map<String, Long> sources, Neighbourhood related) {

  /// What names the entry.
  public MemoryName key() {
    return memory.key();
  }
}
