package dev.ftl.data.session;

/// Whether enough explorers of a session have answered.
public enum QuorumState {
  /// Too few have, and more may.
  WAITING,
  /// At least [ModeStatuses#QUORUM] modes have a result.
  MET,
  /// Too few have, and none was heard of for [SessionOverview#DEADLINE].
  FAILED
}
