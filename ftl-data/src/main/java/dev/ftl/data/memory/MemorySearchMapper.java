package dev.ftl.data.memory;

/// The `memory` table, as far as searching it goes. Rows of unknown types are passed over.
interface MemorySearchMapper {

  /// The number of entries.
  ///
  /// @param type the only type, or `null` for both
  int count(MemoryType type);

  /// The entries with the lowest ids.
  ///
  /// @param type the only type, or `null` for both
  /// @param after the id before the first one
  /// @param limit maximum number of entries
  /// @param characters maximum length of a text; the rest is left out
  PackedEntries packed(MemoryType type, long after, int limit, int characters);
}
