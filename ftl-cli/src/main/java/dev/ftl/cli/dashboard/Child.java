package dev.ftl.cli.dashboard;

import dev.ftl.data.FtlException.IoFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.function.Consumer;

/// A process that ends with this one.
///
/// @param builder its standard input is made empty, its standard output is read
record Child(ProcessBuilder builder) {

  /// Runs it to its end and answers its exit code.
  ///
  /// @param line takes its standard output line by line
  int run(Consumer<String> line) {
    try {
      Process process = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      process.getOutputStream().close();
      try (BufferedReader out = process.inputReader()) {
        out.lines().forEach(line);
      }
      return process.waitFor();
    } catch (IOException e) {
      throw new IoFailure("Cannot run " + builder.command().getFirst() + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IoFailure("Interrupted", e);
    }
  }
}
