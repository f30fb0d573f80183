package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The packaged program as users start it: `bin/ftl`, in processes of its own.
///
/// @param program the launcher's path
/// @param folder the folder that the calls run in
/// @param variables what differs from this process's environment; `null` for a variable that must
///   not be there
record Launcher(Path program, Path folder, Map<String, String> variables) {

  /// The launcher of this checkout.
  static final Path PROGRAM = Path.of("bin", "ftl").toAbsolutePath();

  /// Defines `ftl` for the rest of a script of [#shell].
  static final String DEFINITION = "ftl() { \"$PROGRAM\" \"$@\"; }\n";

  private static final long PATIENCE_SECONDS = 300;

  /// Calls in a folder, which are kept from databases and settings outside of it.
  static Launcher in(Path folder) {
    return new Launcher(PROGRAM, folder, Map.of()).with("FTL_DB_PATH", null).with("CI", null);
  }

  /// With a variable of the environment; `null` removes it.
  Launcher with(String variable, String value) {
    Map<String, String> more = new HashMap<>(variables);
    more.put(variable, value);
    return new Launcher(program, folder, more);
  }

  /// With another path to the program.
  Launcher at(Path otherProgram) {
    return new Launcher(otherProgram, folder, variables);
  }

  /// Runs a command without standard input.
  Ran run(String... args) {
    return runWith("", args);
  }

  /// Runs a command with this text on standard input.
  Ran runWith(String stdin, String... args) {
    return runWith(stdin.getBytes(StandardCharsets.UTF_8), args);
  }

  /// Runs a command with these bytes on standard input.
  Ran runWith(byte[] stdin, String... args) {
    return new Running(process(command(args)), stdin).ended();
  }

  /// Runs a script that calls the program as `ftl`, however its path is written.
  Ran shell(String script) {
    String start = "PROGRAM='" + program + "'\n" + DEFINITION;
    return new Running(process(List.of("sh", "-c", start + script)), "").ended();
  }

  /// Starts a command whose standard input is empty, and leaves it running.
  ///
  /// @param out the file that its standard output goes to
  Process start(Path out, String... args) {
    Process process = started(builder(command(args)).redirectOutput(out.toFile()));
    close(process.getOutputStream());
    return process;
  }

  /// Starts a command, and leaves its standard input open.
  ///
  /// @param err the file that its standard error goes to
  Process startWithInput(Path err, String... args) {
    return started(builder(command(args)).redirectError(err.toFile()));
  }

  /// Runs commands at the same time: all processes are there before the first may go on.
  List<Ran> atOnce(List<List<String>> calls) {
    return atOnceWith("", calls);
  }

  /// Runs commands at the same time, each with this text on standard input.
  List<Ran> atOnceWith(String stdin, List<List<String>> calls) {
    List<Process> waiting = new ArrayList<>();
    for (List<String> call : calls) {
      List<String> atSignal = List.of("sh", "-c", "read -r signal; exec \"$0\" \"$@\"");
      List<String> words = command(call.toArray(String[]::new));
      waiting.add(process(Stream.concat(atSignal.stream(), words.stream()).toList()));
    }
    List<Running> running =
        waiting.stream().map(process -> new Running(process, "signal\n" + stdin)).toList();
    return running.stream().map(Running::ended).toList();
  }

  private List<String> command(String... args) {
    return Stream.concat(Stream.of(program.toString()), Arrays.stream(args)).toList();
  }

  private Process process(List<String> command) {
    return started(builder(command));
  }

  private ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    variables.forEach(
        (name, value) -> {
          if (value == null) {
            builder.environment().remove(name);
          } else {
            builder.environment().put(name, value);
          }
        });
    return builder;
  }

  private static Process started(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(OutputStream stdin) {
    try {
      stdin.close();
    } catch (IOException _) {
      // The process ended without reading it all, which is its right.
    }
  }

  /// A process whose input was sent and whose output is being read.
  private static final class Running {

    private final Process process;
    private final CompletableFuture<String> out;
    private final CompletableFuture<String> err;

    Running(Process process, String stdin) {
      this(process, stdin.getBytes(StandardCharsets.UTF_8));
    }

    Running(Process process, byte[] stdin) {
      this.process = process;
      this.out =
          CompletableFuture.supplyAsync(
              () -> text(process.getInputStream()), Thread::startVirtualThread);
      this.err =
          CompletableFuture.supplyAsync(
              () -> text(process.getErrorStream()), Thread::startVirtualThread);
      try {
        process.getOutputStream().write(stdin);
      } catch (IOException _) {
        // As above.
      }
      close(process.getOutputStream());
    }

    Ran ended() {
      try {
        boolean inTime = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!inTime) {
          process.destroyForcibly();
        }
        assertThat(inTime).as("the process ends").isTrue();
        return new Ran(process.exitValue(), out.join(), err.join());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted", e);
      }
    }

    private static String text(InputStream in) {
      try {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
