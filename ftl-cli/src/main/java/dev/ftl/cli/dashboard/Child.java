package dev.ftl.cli.dashboard;

import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.process.ProcessRunner;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A process that ends with this one.
///
/// @param builder its standard input is made empty, its standard output is read
record Child(ProcessBuilder builder) {

  /// Runs it to its end and returns its exit code.
  ///
  /// @param line takes its standard output line by line
  int run(Consumer<String> line) {
    try {
      return ProcessRunner.trusting()
          .run(builder, "", output -> lines(output).forEach(line), InputStream::close);
    } catch (IOException e) {
      throw new IoFailure("Cannot run " + builder.command().getFirst() + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IoFailure("Interrupted", e);
    }
  }

  private static Stream<String> lines(InputStream output) {
    return new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8)).lines();
  }
}
