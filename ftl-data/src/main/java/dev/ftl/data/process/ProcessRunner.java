package dev.ftl.data.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs programs: feeds their standard input, reads what they print while they run, and ends them
/// when this process ends.
///
/// With a deadline, the program is contained: when it has ended, or its time is up, every process
/// that it started is ended too, and nothing that it left behind can keep the caller waiting. One
/// without a deadline is trusted; whoever calls waits for it.
public final class ProcessRunner {

  /// How long output is read after a contained program and all its processes have ended. Only a
  /// process that escaped can keep the pipe open any longer.
  private static final Duration LAST_OUTPUT = Duration.ofMillis(500);

  /// How often a contained program is looked at while it runs.
  private static final Duration GLANCE = Duration.ofMillis(100);

  private final Duration deadline;

  private ProcessRunner(Duration deadline) {
    this.deadline = deadline;
  }

  /// A runner of trusted programs, which take the time that they need.
  public static ProcessRunner trusting() {
    return new ProcessRunner(null);
  }

  /// A runner that contains programs, and ends them after this time.
  public static ProcessRunner within(Duration deadline) {
    return new ProcessRunner(deadline);
  }

  /// Reads one output of a program.
  @FunctionalInterface
  public interface OutputReader {

    /// Reads to the end of the stream.
    void read(InputStream output) throws IOException;
  }

  /// Runs a program.
  ///
  /// @param builder what to start. Its outputs are pipes unless the builder redirects them
  /// @param input what it reads from its standard input, which is closed after that
  /// @param output reads its standard output, on a thread of its own
  /// @param errors reads its standard error, on a thread of its own
  /// @return its exit code, or `null` if the deadline came first
  /// @throws IOException when it cannot be started
  public Integer run(ProcessBuilder builder, String input, OutputReader output, OutputReader errors)
      throws IOException, InterruptedException {
    ProcessTree tree = deadline == null ? null : ProcessTree.marking(builder);
    Process process = builder.start();
    Thread atExit = new Thread(() -> end(process, tree));
    try {
      // Fails when this process is ending already; the program must not outlive it then either.
      Runtime.getRuntime().addShutdownHook(atExit);
      List<Thread> streams = new ArrayList<>();
      streams.add(start("output", () -> output.read(process.getInputStream())));
      streams.add(start("errors", () -> errors.read(process.getErrorStream())));
      feed(process, input, streams);
      boolean ended = true;
      if (deadline == null) {
        process.waitFor();
      } else {
        ended = await(process, tree);
      }
      finish(streams);
      return ended ? Integer.valueOf(process.exitValue()) : null;
    } finally {
      end(process, tree);
      forget(atExit);
    }
  }

  /// Waits for the program, ends what is left of it, and says whether it ended by itself.
  private boolean await(Process process, ProcessTree tree) throws InterruptedException {
    long end = System.nanoTime() + deadline.toNanos();
    boolean ended = false;
    for (long left = deadline.toNanos(); !ended && left > 0; left = end - System.nanoTime()) {
      tree.look(process);
      ended = process.waitFor(Math.min(left, GLANCE.toNanos()), TimeUnit.NANOSECONDS);
    }
    tree.end(process);
    return ended;
  }

  private void finish(List<Thread> streams) throws InterruptedException {
    long end = System.nanoTime() + LAST_OUTPUT.toNanos();
    for (Thread stream : streams) {
      if (deadline == null) {
        stream.join();
      } else {
        stream.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
      }
    }
  }

  private static void end(Process process, ProcessTree tree) {
    if (tree != null) {
      tree.end(process);
    } else if (process.isAlive()) {
      process.destroy();
    }
  }

  /// Writes on a thread of its own only if there is something to write: the program may never read.
  private static void feed(Process process, String input, List<Thread> streams) {
    OutputStream stdin = process.getOutputStream();
    if (input.isEmpty()) {
      close(stdin);
    } else {
      streams.add(
          start(
              "input",
              () -> {
                try (stdin) {
                  stdin.write(input.getBytes(StandardCharsets.UTF_8));
                }
              }));
    }
  }

  private static void close(OutputStream stdin) {
    try {
      stdin.close();
    } catch (IOException _) {
      // The program has closed it already.
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static Thread start(String name, Work work) {
    return Thread.ofPlatform()
        .daemon()
        .name("process " + name)
        .start(
            () -> {
              try {
                work.run();
              } catch (IOException _) {
                // The program ended first.
              }
            });
  }

  private static void forget(Thread atExit) {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException _) {
      // This process is ending, and the hook runs already.
    }
  }
}
