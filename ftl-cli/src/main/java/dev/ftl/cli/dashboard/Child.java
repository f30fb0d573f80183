package dev.ftl.cli.dashboard;

import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.process.ProcessRunner;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// A process that ends with this one.
///
/// @param builder its standard input is made empty
record Child(ProcessBuilder builder) {

  /// Runs it to its end and returns its exit code.
  ///
  /// @param out takes its standard output line by line
  /// @param err takes its standard error line by line, unless that is redirected
  int run(Consumer<String> out, Consumer<String> err) {
    try {
      return ProcessRunner.trusting()
          .run(builder, "", output -> read(output, out), errors -> read(errors, err));
    } catch (IOException e) {
      throw new IoFailure("Cannot run " + builder.command().getFirst() + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IoFailure("Interrupted", e);
    }
  }

  private static void read(InputStream output, Consumer<String> line) {
    new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8)).lines().forEach(line);
  }
}
