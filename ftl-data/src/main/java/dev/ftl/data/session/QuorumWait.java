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
    void sleep(long millis) throws InterruptedException;
  }

  /// How long a commit may go unnoticed, in milliseconds.
  static final long PAUSE = 75;

  /// Waits; an interrupt ends it like the deadline does, and stays set.
  ///
  /// @param required how many modes are enough
  Waited await(String sessionId, int required, Duration timeout) {
    long start = nanoTime.getAsLong();
    long deadline = start + timeout.toNanos();
    ModeStatuses seen = null;
    // Most rounds only ask and sleep. They make no objects and call little, because what a process
    // does while it waits runs too seldom to be worth compiling.
    while (true) {
      if (changed.getAsBoolean() || seen == null) {
        seen = modes.get();
        if (seen.completed().size() >= required) {
          break;
        }
      }
      long left = deadline - nanoTime.getAsLong();
      if (left <= 0 || !slept(left)) {
        break;
      }
    }
    double seconds = Math.round((nanoTime.getAsLong() - start) / 1e6) / 1e3;
    return new Waited(
        outcome(seen, required), seen.completed(), seen.missing(), seen, seconds, sessionId);
  }

  private boolean slept(long nanosLeft) {
    try {
      sleeper.sleep(Math.min(PAUSE, nanosLeft / 1_000_000 + 1));
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Outcome outcome(ModeStatuses modes, int required) {
    if (modes.missing().isEmpty()) {
      return Outcome.ALL_COMPLETE;
    }
    if (modes.completed().size() >= required) {
      return Outcome.QUORUM_MET;
    }
    return modes.completed().isEmpty() ? Outcome.QUORUM_FAILURE : Outcome.TIMEOUT;
  }
}
