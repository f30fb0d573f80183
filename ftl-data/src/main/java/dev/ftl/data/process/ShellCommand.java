package dev.ftl.data.process;

import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.limit.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// A command line of an agent, run by `sh -c`. It may do anything, so it is contained (see
/// [ProcessRunner]): it has a deadline, and leaves no process behind.
///
/// @param text what the shell is given
/// @param folder where it runs
/// @param deadline after which it is ended
/// @param environment variables that it has besides those of this process
public record ShellCommand(
    String text, Path folder, Duration deadline, Map<String, String> environment) {

  /// How a command ended.
  ///
  /// @param exitCode its exit code (128 and the signal's number if a signal ended it), or `null` if
  ///   its time was up
  /// @param output the end of what it printed, standard error included: at most 64 KiB
  /// @param cut whether it printed more than that
  public record Result(Integer exitCode, String output, boolean cut) {}

  /// Runs it and waits for its end. Its standard input is empty.
  ///
  /// @throws IOException when it cannot be started: there is no shell, or no such folder
  public Result run() throws IOException {
    return run("");
  }

  /// The same with this text on its standard input.
  public Result run(String input) throws IOException {
    OutputTail tail = new OutputTail(Limits.COMMAND_OUTPUT_BYTES);
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", text).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      Integer exitCode =
          ProcessRunner.within(deadline).run(builder, input, tail::readAll, InputStream::close);
      return new Result(exitCode, tail.text(), tail.isCut());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IoFailure("The command was interrupted: " + text, e);
    }
  }
}
