package dev.ftl.data.memory;

import java.util.List;

/// The `memory` table.
interface MemoryMapper {

  List<KnownFailure> costliestFailures(int limit);

  List<KnownPattern> mostSavingPatterns(int limit);
}
