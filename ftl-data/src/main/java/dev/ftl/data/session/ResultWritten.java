package dev.ftl.data.session;

/// What became of an explorer's result.
///
/// @param status whether it was written, or a better one kept
public record ResultWritten(String sessionId, ExplorerMode mode, Outcome status) {

  /// What became of it.
  public enum Outcome {
    WRITTEN,
    /// The mode already had a better result, which stays.
    KEPT
  }
}
