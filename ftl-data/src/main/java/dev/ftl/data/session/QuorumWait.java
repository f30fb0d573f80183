package dev.ftl.data.session;

import dev.ftl.data.session.Waited.Outcome;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Waits until enough modes of a session are completed. It asks often whether the database changed,
/// which costs microseconds, and reads only when it did.
///
/// @param changed whether anything was committed since it was last asked; `true` at first
/// @param modes reads the session's modes
/// @param nanoTime a clock, as [System#nanoTime]
/// @param sleeper lets time pass
record QuorumWait(
    BooleanSupplier changed, Supplier<ModeStatuses> modes, LongSupplier nanoTime, Sleeper sleeper) {

  /// Lets time pass.
  interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
  }

  /// How long a commit may go unnoticed.
  static final Duration PAUSE = Duration.ofMillis(25);

  /// Waits; an interrupt ends it like the deadline does, and stays set.
  ///
  /// @param required how many modes are enough
  Waited await(String sessionId, int required, Duration timeout) {
    long start = nanoTime.getAsLong();
    ModeStatuses seen = null;
    while (true) {
      if (changed.getAsBoolean() || seen == null) {
        seen = modes.get();
      }
      int completed = seen.completed().size();
      Duration elapsed = Duration.ofNanos(nanoTime.getAsLong() - start);
      if (completed >= required) {
        boolean all = completed == ExplorerMode.values().length;
        return ended(sessionId, all ? Outcome.ALL_COMPLETE : Outcome.QUORUM_MET, seen, elapsed);
      }
      Duration left = timeout.minus(elapsed);
      if (!left.isPositive() || !slept(left)) {
        return ended(
            sessionId, completed == 0 ? Outcome.QUORUM_FAILURE : Outcome.TIMEOUT, seen, elapsed);
      }
    }
  }

  private boolean slept(Duration left) {
    try {
      sleeper.sleep(left.compareTo(PAUSE) < 0 ? left : PAUSE);
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Waited ended(
      String sessionId, Outcome outcome, ModeStatuses modes, Duration elapsed) {
    double seconds = Math.round(elapsed.toNanos() / 1e6) / 1e3;
    return new Waited(outcome, modes.completed(), modes.missing(), seconds, sessionId);
  }
}
