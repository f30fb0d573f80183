package dev.ftl.cli.hook;

import dev.ftl.cli.output.ErrorLog;
import dev.ftl.cli.spec.Answer;
import dev.ftl.cli.spec.Call;
import dev.ftl.cli.spec.CallContext;
import dev.ftl.cli.spec.GlobalOptions;
import dev.ftl.data.json.JsonBody;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.limit.Limits;
import dev.ftl.data.project.DatabaseLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/// Answers the host in time or not at all: whatever goes wrong, the host is told nothing and goes
/// on, and `ftl.log` says why.
public final class HookRunner {

  /// Gives hooks more time, or less, on a machine that is slower or faster than most.
  private static final String VARIABLE = "FTL_HOOK_MILLIS";

  private static final int MOST_DIGITS = 5;

  private final Call call;
  private final Duration deadline;

  public HookRunner(Call call) {
    this.call = call;
    this.deadline = deadline(call.context().environment().getOrDefault(VARIABLE, ""));
  }

  private static Duration deadline(String variable) {
    boolean number =
        !variable.isEmpty()
            && variable.length() <= MOST_DIGITS
            && variable.chars().allMatch(c -> c >= '0' && c <= '9');
    return Duration.ofMillis(number ? Integer.parseInt(variable) : Limits.HOOK_MILLIS);
  }

  /// At the start of a session.
  public Answer sessionStart() {
    return run("session-start", new SessionStart());
  }

  /// When an agent ends.
  public Answer subagentStop() {
    return run("subagent-stop", new SubagentStop());
  }

  /// Before a tool is used.
  public Answer preToolUse() {
    return run("pre-tool-use", new PreToolUse());
  }

  private Answer run(String name, Hook hook) {
    AtomicReference<Answer> answer = new AtomicReference<>(Answer.NOTHING);
    AtomicReference<DatabaseLocation> location = new AtomicReference<>();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .name(name)
            .start(
                () -> {
                  try {
                    HookEvent event =
                        new HookEvent(JsonBody.object(call.stdin(), "event of the host"));
                    HookContext context = context(event);
                    location.set(context.location());
                    JsonObject told = hook.answer(event, context);
                    if (told != null) {
                      answer.set(Answer.of(told));
                    }
                  } catch (Exception | Error e) {
                    failure.set(e);
                  }
                });
    try {
      if (!thread.join(deadline)) {
        failure.set(new TimeoutException("No answer within " + deadline.toMillis() + " ms"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failure.set(e);
    }
    if (failure.get() != null) {
      note(name, failure.get(), location.get());
      return Answer.NOTHING;
    }
    return answer.get();
  }

  private HookContext context(HookEvent event) {
    CallContext context = call.context();
    Path folder = event.folder();
    CallContext there = folder == null || !Files.isDirectory(folder) ? context : context.in(folder);
    return new HookContext(
        there, there.database(call.get(GlobalOptions.DB)), there.folder(), deadline);
  }

  private void note(String name, Throwable failure, DatabaseLocation location) {
    try {
      DatabaseLocation known = location == null ? call.location() : location;
      new ErrorLog(known.path()).write(List.of("hook", name), failure);
    } catch (RuntimeException _) {
      // There is no log to write to.
    }
  }
}
