package dev.ftl.data.memory;

import java.util.List;

/// The `memory` table, as far as searching it goes. Rows of unknown types are passed over.
interface MemorySearchMapper {

  /// All entries in the order of their ids.
  ///
  /// @param type the only type, or `null` for both
  List<SearchableEntry> entries(MemoryType type);
}
