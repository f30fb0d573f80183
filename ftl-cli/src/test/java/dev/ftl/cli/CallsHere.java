package dev.ftl.cli;

import dev.ftl.cli.spec.CallContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/// Answers the calls of shell scripts in this process, through the entry point of the program but
/// without the start of a JVM for each. For the many calls that only lead up to what is tested.
///
/// A call is a folder in which the script leaves arguments, input and current folder, and finds
/// output and exit code.
final class CallsHere implements AutoCloseable {

  /// What scripts call instead of the launcher.
  private static final String FUNCTION =
      """
      ftl() {
        call=$(mktemp -d "$CALLS/XXXXXX")
        for word in "$@"; do printf '%s\\0' "$word"; done > "$call/words"
        { pwd -W 2> /dev/null || pwd; } > "$call/folder"
        cat > "$call/in"
        : > "$call/asked"
        until [ -e "$call/exit" ]; do sleep 0.01; done
        cat "$call/out"
        cat "$call/err" >&2
        return "$(cat "$call/exit")"
      }
      """;

  private final Path calls;
  private final Thread answering;

  /// @param calls an empty folder for the calls
  CallsHere(Path calls) {
    this.calls = calls;
    this.answering = Thread.ofPlatform().daemon().start(this::answerAll);
  }

  /// Defines `ftl` for the rest of a script.
  String definition() {
    return "CALLS='" + calls + "'\n" + FUNCTION;
  }

  @Override
  public void close() {
    answering.interrupt();
    try {
      answering.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private void answerAll() {
    try {
      while (true) {
        try (DirectoryStream<Path> asked = Files.newDirectoryStream(calls)) {
          for (Path call : asked) {
            if (Files.deleteIfExists(call.resolve("asked"))) {
              answer(call);
            }
          }
        }
        Thread.sleep(2);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException _) {
      // Closed.
    }
  }

  private void answer(Path call) throws IOException {
    String words = Files.readString(call.resolve("words"));
    Path folder = Path.of(Files.readString(call.resolve("folder")).strip());
    byte[] in = Files.readAllBytes(call.resolve("in"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    CallContext context =
        new CallContext(folder, folder.resolveSibling("home"), Map.of(), false, null);
    int exitCode =
        new Cli(context, new ByteArrayInputStream(in), out, err)
            .run(words.substring(0, words.length() - 1).split("\0", -1));
    Files.write(call.resolve("out"), out.toByteArray());
    Files.write(call.resolve("err"), err.toByteArray());
    Path exit = Files.writeString(call.resolve("exit.part"), "" + exitCode, StandardCharsets.UTF_8);
    Files.move(exit, call.resolve("exit"), StandardCopyOption.ATOMIC_MOVE);
  }
}
