package dev.ftl.data.session;

/// Follows a wait for explorers, on the thread that waits.
public interface WaitObserver {

  /// Follows nothing.
  WaitObserver NONE = new WaitObserver() {};

  /// The modes were read: at first, and whenever something was committed.
  ///
  /// @param required how many modes are enough
  default void saw(ModeStatuses modes, int required) {}

  /// The wait goes on; called several times a second.
  default void waits() {}
}
