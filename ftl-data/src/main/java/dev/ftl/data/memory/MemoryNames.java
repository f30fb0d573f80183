package dev.ftl.data.memory;

import dev.ftl.data.FtlException.Conflict;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.db.Work;
import dev.ftl.data.json.Names;
import dev.ftl.data.limit.Details;
import dev.ftl.data.limit.Limits;

/// Finds entries by the names that agents use.
final class MemoryNames {

  private static final String LIST = "ftl memory list";

  private MemoryNames() {}

  /// The entry of that name.
  ///
  /// @param type its type, or `null` when only one has such an entry
  /// @throws NotFound when there is none
  /// @throws Conflict when both types have one and none is given
  static Memory find(Work work, String name, MemoryType type) {
    MemoryMapper mapper = work.mapper(MemoryMapper.class);
    if (type != null) {
      return known(mapper.named(type, name), Names.of(type), name);
    }
    Memory failure = mapper.named(MemoryType.FAILURE, name);
    Memory pattern = mapper.named(MemoryType.PATTERN, name);
    if (failure != null && pattern != null) {
      throw new Conflict(
          "There are a failure and a pattern named " + shown(name) + "; --type says which", LIST);
    }
    return known(failure == null ? pattern : failure, "memory", name);
  }

  private static Memory known(Memory memory, String what, String name) {
    if (memory == null) {
      throw new NotFound("There is no " + what + " named " + shown(name), LIST);
    }
    return memory;
  }

  private static String shown(String name) {
    return Details.shortened(name, Limits.QUOTED_CHARACTERS);
  }
}
