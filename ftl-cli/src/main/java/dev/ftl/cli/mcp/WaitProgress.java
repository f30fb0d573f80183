package dev.ftl.cli.mcp;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Names;
import dev.ftl.data.session.ModeStatuses;
import dev.ftl.data.session.WaitObserver;
import java.util.function.Consumer;

/// Tells the client how a wait comes along: whenever a mode is completed, and every few seconds, as
/// clients give up on requests that they hear nothing of.
///
/// Progress has to increase: it is the number of completed modes, plus a part of one that grows
/// with time.
final class WaitProgress implements WaitObserver {

  private static final long PAUSE_NANOS = 5_000_000_000L;

  private final Json token;
  private final Consumer<JsonObject> outbox;
  private final long start = System.nanoTime();
  private ModeStatuses modes;
  private int required;
  private long told;

  /// @param token what the client knows the request's progress by
  WaitProgress(Json token, Consumer<JsonObject> outbox) {
    this.token = token;
    this.outbox = outbox;
  }

  @Override
  public void saw(ModeStatuses seen, int wanted) {
    boolean news = modes == null || !modes.completed().equals(seen.completed());
    modes = seen;
    required = wanted;
    if (news) {
      tell();
    }
  }

  @Override
  public void waits() {
    if (modes != null && System.nanoTime() - told >= PAUSE_NANOS) {
      tell();
    }
  }

  private void tell() {
    told = System.nanoTime();
    double seconds = (told - start) / 1e9;
    int completed = modes.completed().size();
    double part = completed < required ? seconds / (seconds + 60) : 0;
    double progress = Math.round((completed + part) * 1e6) / 1e6;
    String names = String.join(", ", modes.completed().stream().map(Names::of).toList());
    String message =
        "%d of %d modes%s".formatted(completed, required, completed == 0 ? "" : ": " + names);
    outbox.accept(
        Message.notification(
            "notifications/progress",
            JsonObject.of("progressToken", token)
                .with("progress", progress)
                .with("total", Math.max(required, completed))
                .with("message", message)));
  }
}
