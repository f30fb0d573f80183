package dev.ftl.data.session;

/// Follows a wait for explorers, on the thread that waits.
public interface WaitObserver {

  /// Follows nothing.
  WaitObserver NONE =
      new WaitObserver() {
        @Override
        public void saw(ModeStatuses modes, int required) {
          // Nobody asked.
        }

        @Override
        public void waits() {
          // Nobody asked.
        }
      };

  /// The modes were read: at first, and whenever something was committed.
  ///
  /// @param required how many modes are enough
  void saw(ModeStatuses modes, int required);

  /// The wait goes on; called several times a second.
  void waits();
}
