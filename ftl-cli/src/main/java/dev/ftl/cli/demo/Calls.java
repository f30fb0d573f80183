package dev.ftl.cli.demo;

import dev.ftl.data.FtlException.Conflict;
import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonReader;
import dev.ftl.data.json.MalformedJsonException;
import dev.ftl.data.limit.Details;
import dev.ftl.data.process.ProcessRunner;
import dev.ftl.data.project.DatabaseLocation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Calls ftl the way a harness does: each call a process of its own, several at once, in one
/// project's folder. Each is shown with its answer.
final class Calls {

  private static final int WIDTH = 160;

  private static final int FIRST_ERROR = 64;

  private final ExecutorService together = Executors.newVirtualThreadPerTaskExecutor();
  private final String launcher;
  private final Path folder;
  private final Path database;
  private final Consumer<String> show;

  /// @param launcher the program to start
  /// @param folder the project in which the calls run
  /// @param database its database, named to every call: the folder may lie inside another project
  /// @param show takes the lines that are shown
  Calls(String launcher, Path folder, Path database, Consumer<String> show) {
    this.launcher = launcher;
    this.folder = folder;
    this.database = database;
    this.show = show;
  }

  /// Calls ftl and waits for its answer.
  Json ask(String... arguments) {
    return askWith("", arguments);
  }

  /// Calls ftl with this text on its standard input, and waits for its answer.
  Json askWith(String stdin, String... arguments) {
    return run(stdin, List.of(arguments));
  }

  /// Calls ftl with this text on its standard input, and goes on.
  Future<Json> start(String stdin, String... arguments) {
    return together.submit(() -> run(stdin, List.of(arguments)));
  }

  /// Does something else beside what the caller does.
  Future<?> beside(Runnable work) {
    return together.submit(work);
  }

  /// Waits for what was started, and fails as it did.
  static <T> T await(Future<T> started) {
    try {
      return started.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IoFailure("The demo was interrupted", e);
    }
  }

  private Json run(String stdin, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(launcher));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put(DatabaseLocation.VARIABLE, database.toString());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try {
      int exitCode =
          ProcessRunner.trusting()
              .run(
                  builder,
                  stdin,
                  output -> output.transferTo(out),
                  output -> output.transferTo(err));
      String answer = out.toString(StandardCharsets.UTF_8);
      String errors = err.toString(StandardCharsets.UTF_8);
      if (exitCode >= FIRST_ERROR) {
        letSignalArrive();
      }
      show(arguments, stdin, answer + errors);
      if (exitCode >= FIRST_ERROR) {
        throw new Conflict(
            "The demo stopped at ftl " + String.join(" ", arguments) + ": " + shortened(errors),
            "ftl doctor");
      }
      return JsonReader.parse(answer);
    } catch (MalformedJsonException e) {
      throw new IllegalStateException(String.join(" ", command) + " answered no JSON", e);
    } catch (IOException e) {
      throw new IoFailure("Cannot start " + launcher + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IoFailure("The demo was interrupted", e);
    }
  }

  /// Ctrl-C ends the calls and this process, in any order: a call that was ended has nothing to
  /// show, and is no failure of the demo.
  private static void letSignalArrive() throws InterruptedException {
    Thread.sleep(1000);
  }

  /// Shows a call with its answer, at once: others show theirs, too.
  private void show(List<String> arguments, String stdin, String answer) {
    StringBuilder text = new StringBuilder("  $ ftl ");
    text.append(String.join(" ", arguments.stream().map(Calls::quoted).toList()));
    text.append(stdin.isEmpty() ? "" : " < " + shortened(stdin));
    answer.lines().forEach(line -> text.append("\n    ").append(shortened(line)));
    show.accept(text.toString());
  }

  private static String quoted(String argument) {
    boolean plain = argument.matches("[\\w./:=*-]+");
    return plain ? argument : "'" + argument.replace("'", "'\\''") + "'";
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return Details.shortened(line, WIDTH);
  }
}
