package dev.ftl.cli.watch;

import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.json.Texts;
import dev.ftl.data.limit.Limits;
import dev.ftl.data.process.ShellCommand;
import dev.ftl.data.process.ShellCommand.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/// Runs a user's command for each event, one after the other, on a thread of its own: a slow
/// command delays no line. What it prints is dropped, and that it failed is told.
final class EventCommand implements AutoCloseable {

  private static final WatchLine END =
      new WatchLine(null, null, null, null, null, null, null, null);

  private final ShellCommand command;
  private final Consumer<String> errors;
  private final BlockingQueue<WatchLine> waiting = new LinkedBlockingQueue<>();
  private final Thread thread;

  EventCommand(String text, Path folder, Consumer<String> errors) {
    Duration deadline = Duration.ofSeconds(Limits.COMMAND_SECONDS);
    this.command = new ShellCommand(text, folder, deadline, Map.of());
    this.errors = errors;
    this.thread = Thread.ofPlatform().daemon().name("exec").start(this::runAll);
  }

  void run(WatchLine line) {
    waiting.add(line);
  }

  private void runAll() {
    try {
      for (WatchLine line = waiting.take(); line != END; line = waiting.take()) {
        run(line.json());
      }
    } catch (InterruptedException | IoFailure | IllegalStateException _) {
      // Told to stop, or the process is ending.
    }
  }

  private void run(String json) {
    try {
      Result result = command.run(json + "\n");
      if (result.exitCode() == null) {
        errors.accept(
            "The command was ended after " + Limits.COMMAND_SECONDS + " s: " + command.text());
      } else if (result.exitCode() != 0) {
        errors.accept(
            "The command failed with exit code "
                + result.exitCode()
                + ": "
                + command.text()
                + lastLine(result.output()));
      }
    } catch (IOException e) {
      errors.accept("The command cannot be started: " + e.getMessage());
    }
  }

  private static String lastLine(String output) {
    String last = output.strip();
    last = last.substring(last.lastIndexOf('\n') + 1);
    return last.isEmpty() ? "" : ": " + Texts.shown(last);
  }

  /// Waits until the command has run for every event.
  void finish() throws InterruptedException {
    waiting.add(END);
    thread.join();
  }

  /// Ends the command that runs, and runs none for the other events.
  @Override
  public void close() {
    thread.interrupt();
    boolean interrupted = Thread.interrupted();
    try {
      thread.join(Duration.ofSeconds(2));
    } catch (InterruptedException _) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
