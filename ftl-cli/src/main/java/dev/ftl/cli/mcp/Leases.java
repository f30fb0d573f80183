package dev.ftl.cli.mcp;

import dev.ftl.cli.spec.CallResult;
import dev.ftl.cli.spec.CallResult.Answered;
import dev.ftl.cli.spec.CallResult.Failed;
import dev.ftl.data.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Renews the leases of the tasks that were claimed through the server, for as long as it runs and
/// the tasks are their owners'.
final class Leases implements AutoCloseable {

  /// A third of the lease: two renewals may fail before it runs out.
  private static final int PART = 3;

  private record Claim(String seq, String owner) {}

  private final Function<List<String>, CallResult> runner;
  private final Map<Claim, ScheduledFuture<?>> renewals = new HashMap<>();
  private ScheduledExecutorService timer;

  /// @param runner runs a command
  Leases(Function<List<String>, CallResult> runner) {
    this.runner = runner;
  }

  /// Looks at a call that was answered, and renews the lease from now on if it claimed a task or
  /// changed its lease.
  void note(ToolCall call, JsonObject arguments, CallResult result) {
    if (!call.tool().equals(ToolActions.TASK)
        || !(result instanceof Answered answered)
        || !(answered.value() instanceof JsonObject answer)) {
      return;
    }
    Claim claim = new Claim(answer.text("seq"), answer.text("owner"));
    if (call.action().name().equals(ToolActions.CLAIM)) {
      keep(claim, answer.number("lease_seconds"));
    } else if (call.action().name().equals(ToolActions.RENEW)
        && arguments.number("lease") != null) {
      keep(claim, arguments.number("lease"));
    }
  }

  private synchronized void keep(Claim claim, Number seconds) {
    forget(claim);
    if (seconds == null || seconds.longValue() <= 0) {
      return;
    }
    if (timer == null) {
      timer =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().daemon().name("leases").factory());
    }
    long millis = seconds.longValue() * 1000 / PART;
    renewals.put(
        claim,
        timer.scheduleWithFixedDelay(() -> renew(claim), millis, millis, TimeUnit.MILLISECONDS));
  }

  /// A task that was completed, blocked, released or taken is no longer renewed. A database that is
  /// busy is asked again.
  private void renew(Claim claim) {
    CallResult result =
        runner.apply(List.of("campaign", "renew", "--owner=" + claim.owner(), "--", claim.seq()));
    if (result instanceof Failed(var error) && !error.exit().retryable()) {
      drop(claim);
    }
  }

  private synchronized void drop(Claim claim) {
    forget(claim);
  }

  private void forget(Claim claim) {
    ScheduledFuture<?> renewal = renewals.remove(claim);
    if (renewal != null) {
      renewal.cancel(false);
    }
  }

  @Override
  public synchronized void close() {
    renewals.clear();
    if (timer != null) {
      timer.shutdownNow();
    }
  }
}
