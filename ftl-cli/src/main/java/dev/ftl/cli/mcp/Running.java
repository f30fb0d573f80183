package dev.ftl.cli.mcp;

/// A request that is being answered.
final class Running {

  private final boolean waits;
  private Thread thread;
  private boolean cancelled;

  /// @param waits whether it only waits, and can be ended at any time; anything else is finished,
  ///   and only its response is dropped
  Running(boolean waits) {
    this.waits = waits;
  }

  synchronized void begin() {
    thread = Thread.currentThread();
    if (cancelled && waits) {
      thread.interrupt();
    }
  }

  /// Ends it; from now on nothing interrupts the thread.
  ///
  /// @return whether the response is wanted
  synchronized boolean end() {
    thread = null;
    boolean _ = Thread.interrupted();
    return !cancelled;
  }

  /// The client wants no response any more.
  synchronized void cancel() {
    cancelled = true;
    if (thread != null && waits) {
      thread.interrupt();
    }
  }

  /// Ends it if it only waits.
  void cancelIfWaiting() {
    if (waits) {
      cancel();
    }
  }
}
