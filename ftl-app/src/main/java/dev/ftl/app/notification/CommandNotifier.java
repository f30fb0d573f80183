package dev.ftl.app.notification;

import dev.ftl.data.process.ProcessRunner;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Tells by running a program, one after the other, on a thread of its own. A program that hangs is
/// ended; one that is missing or fails tells nothing, and nobody is bothered.
final class CommandNotifier implements SystemNotifier {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /// How many wait; what comes when there are more is not told.
  private static final int WAITING = 8;

  private final Function<Notice, List<String>> command;
  private final Duration patience;
  private final Executor runner =
      new ThreadPoolExecutor(
          0,
          1,
          1,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          Thread.ofPlatform().daemon().name("notifier").factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  /// @param command makes the program's words of a notice
  CommandNotifier(Function<Notice, List<String>> command) {
    this(command, PATIENCE);
  }

  CommandNotifier(Function<Notice, List<String>> command, Duration patience) {
    this.command = command;
    this.patience = patience;
  }

  @Override
  public void show(Notice notice) {
    runner.execute(() -> run(command.apply(notice)));
  }

  private void run(List<String> words) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(Redirect.DISCARD);
      ProcessRunner.within(patience).run(builder, "", InputStream::close, InputStream::close);
    } catch (IOException _) {
      // The window tells it, too.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
