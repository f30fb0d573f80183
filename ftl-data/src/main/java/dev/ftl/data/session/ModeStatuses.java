package dev.ftl.data.session;

import java.util.List;
import java.util.stream.Stream;

/// The statuses of a session's four modes.
public record ModeStatuses(
    ResultStatus structure, ResultStatus pattern, ResultStatus memory, ResultStatus delta) {

  /// How many distinct modes must be completed before planning may begin, unless told otherwise.
  public static final int QUORUM = 3;

  /// Those of a session without results.
  static final ModeStatuses NONE =
      new ModeStatuses(
          ResultStatus.PENDING, ResultStatus.PENDING, ResultStatus.PENDING, ResultStatus.PENDING);

  /// The status of one mode.
  public ResultStatus of(ExplorerMode mode) {
    return switch (mode) {
      case STRUCTURE -> structure;
      case PATTERN -> pattern;
      case MEMORY -> memory;
      case DELTA -> delta;
    };
  }

  /// The modes that have a result, whatever its status.
  public List<ExplorerMode> completed() {
    return Stream.of(ExplorerMode.values())
        .filter(mode -> of(mode) != ResultStatus.PENDING)
        .toList();
  }

  /// The modes that have none yet.
  public List<ExplorerMode> missing() {
    return Stream.of(ExplorerMode.values())
        .filter(mode -> of(mode) == ResultStatus.PENDING)
        .toList();
  }

  /// Whether [#QUORUM] modes are completed.
  public boolean quorumMet() {
    return completed().size() >= QUORUM;
  }
}
