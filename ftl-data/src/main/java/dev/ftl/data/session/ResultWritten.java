package dev.ftl.data.session;

import java.util.Optional;

/// What happened to an explorer's result.
///
/// @param status whether it was written, or discarded because the mode has a better one
/// @param replaced `true` when it took the place of an earlier result; empty otherwise
public record ResultWritten(
    String sessionId, ExplorerMode mode, Outcome status, Optional<Boolean> replaced) {

  /// What happened to it.
  public enum Outcome {
    WRITTEN,
    /// The mode had a better result, which stays.
    KEPT
  }
}
