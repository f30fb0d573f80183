package dev.ftl.data.memory;

import dev.ftl.data.db.Work;

/// What FTL remembers of failures and patterns.
public final class MemoryService {

  /// The most valuable entries, by what they cost or saved; counts no access. Entries without a
  /// name are left out, since nothing could refer to them.
  public Knowledge byValue(Work work, int maxFailures, int maxPatterns) {
    MemoryMapper mapper = work.mapper(MemoryMapper.class);
    return new Knowledge(
        mapper.costliestFailures(maxFailures), mapper.mostSavingPatterns(maxPatterns));
  }
}
