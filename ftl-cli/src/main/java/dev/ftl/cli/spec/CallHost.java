package dev.ftl.cli.spec;

import dev.ftl.data.DatabaseOpener;
import dev.ftl.data.project.DatabaseLocation;
import dev.ftl.data.session.WaitObserver;
import java.time.Duration;

/// The process that a call runs in, and what it shares among its calls.
///
/// @param databases how it opens databases
/// @param streams its standard input and output; `null` where several calls share them
/// @param location the database of calls without `--db`; `null` when each call finds its own
/// @param busyTimeout how long calls without `--busy-timeout` wait for a lock
/// @param observer follows a call that waits for explorers
public record CallHost(
    DatabaseOpener databases,
    Streams streams,
    DatabaseLocation location,
    Duration busyTimeout,
    WaitObserver observer) {

  /// This host for a call that somebody follows.
  public CallHost observedBy(WaitObserver other) {
    return new CallHost(databases, streams, location, busyTimeout, other);
  }

  /// A process that makes one call.
  public static CallHost ofOneCall(Streams streams) {
    Duration busyTimeout = Duration.ofMillis(GlobalOptions.BUSY_TIMEOUT.otherwise());
    return new CallHost(
        DatabaseOpener.FOR_EACH_CALL, streams, null, busyTimeout, WaitObserver.NONE);
  }
}
