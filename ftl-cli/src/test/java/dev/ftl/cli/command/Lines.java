package dev.ftl.cli.command;

import dev.ftl.cli.Cli;
import dev.ftl.cli.Project;
import dev.ftl.cli.spec.CallContext;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonReader;
import dev.ftl.data.json.MalformedJsonException;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A conversation with a command that reads and writes lines, in this process.
public final class Lines implements AutoCloseable {

  private final PipedOutputStream in = new PipedOutputStream();
  private final BufferedReader out;
  private final Thread thread;

  /// Starts `ftl run` in the project.
  public Lines(Project project) throws IOException {
    PipedInputStream stdin = new PipedInputStream(in, 1 << 20);
    PipedInputStream answers = new PipedInputStream(1 << 20);
    PipedOutputStream stdout = new PipedOutputStream(answers);
    out = new BufferedReader(new InputStreamReader(answers, StandardCharsets.UTF_8));
    CallContext context =
        new CallContext(
            project.folder(), project.folder().resolveSibling("home"), Map.of(), false, null);
    thread =
        Thread.ofPlatform()
            .daemon()
            .start(() -> new Cli(context, stdin, stdout, new ByteArrayOutputStream()).run("run"));
  }

  /// Sends a line, and waits for the answer.
  public JsonObject ask(String line) throws IOException {
    in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    in.flush();
    try {
      return (JsonObject) JsonReader.parse(out.readLine());
    } catch (MalformedJsonException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
