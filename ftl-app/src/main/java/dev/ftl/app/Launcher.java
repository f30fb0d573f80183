package dev.ftl.app;

import dev.ftl.app.start.Options;
import dev.ftl.app.start.Snapshot;
import dev.ftl.app.start.Window;
import dev.ftl.data.ExitCode;
import dev.ftl.data.FtlException;
import dev.ftl.data.json.JsonObject;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionException;

/// The program that `ftl dashboard` starts. It ends with exit code 0 and says nothing; or it fails,
/// with the exit code of such a failure of `ftl`, and says why on standard output, as one JSON
/// object that `ftl dashboard` puts into its own words.
public final class Launcher {

  private Launcher() {}

  static void main(String[] args) throws IOException {
    int exitCode = 0;
    try {
      start(Options.parse(List.of(args)));
    } catch (RuntimeException | Error e) {
      Throwable failure = cause(e);
      exitCode = ExitCode.of(failure).number();
      say(failure);
    }
    Runtime.getRuntime().exit(exitCode);
  }

  private static void start(Options options) {
    if (options.snapshot() == null) {
      Window.open(options);
    } else {
      Snapshot.useNoDisplay();
      Snapshot.take(options);
    }
  }

  /// The failure itself, behind those of the threads that passed it on.
  static Throwable cause(Throwable failure) {
    Throwable cause = failure;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static void say(Throwable failure) throws IOException {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    JsonObject report =
        JsonObject.of("error", failure.getMessage())
            .with("code", ExitCode.of(failure).code())
            .with("hint", failure instanceof FtlException known ? known.hint() : null)
            .with("trace", trace.toString());
    try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
      out.write(report.toString().getBytes(StandardCharsets.UTF_8));
    }
  }
}
