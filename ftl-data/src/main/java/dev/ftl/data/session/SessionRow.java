package dev.ftl.data.session;

import java.time.Instant;

/// A session and the best status of each of its modes, as one row.
record SessionRow(
    String id,
    String objective,
    Instant createdAt,
    Instant lastResultAt,
    ResultStatus structure,
    ResultStatus pattern,
    ResultStatus memory,
    ResultStatus delta) {

  ModeStatuses modes() {
    return new ModeStatuses(structure, pattern, memory, delta);
  }
}
