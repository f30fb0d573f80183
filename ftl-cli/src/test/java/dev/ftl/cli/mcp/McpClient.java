package dev.ftl.cli.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Cli;
import dev.ftl.cli.Project;
import dev.ftl.cli.spec.CallContext;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonReader;
import dev.ftl.data.json.JsonWriter;
import dev.ftl.data.json.MalformedJsonException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A client of `ftl mcp`, which runs in this process.
public final class McpClient implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 60;

  private final PipedOutputStream in = new PipedOutputStream();
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final List<JsonObject> passed = new ArrayList<>();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Thread thread;
  private int exitCode = -1;
  private long ids;

  /// Starts a server in the project.
  public McpClient(Project project, String... options) {
    try {
      PipedInputStream stdin = new PipedInputStream(in, 1 << 16);
      CallContext context =
          new CallContext(
              project.folder(), project.folder().resolveSibling("home"), Map.of(), false, null);
      Cli cli = new Cli(context, stdin, new LineQueue(), err);
      List<String> words = new ArrayList<>(List.of("mcp"));
      words.addAll(List.of(options));
      thread =
          Thread.ofPlatform()
              .daemon()
              .start(() -> exitCode = cli.run(words.toArray(String[]::new)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Starts a server, and opens a session with it.
  public static McpClient initialized(Project project, String... options) {
    McpClient client = new McpClient(project, options);
    client.initialize("2025-11-25");
    return client;
  }

  /// What the server writes, a line at a time.
  private final class LineQueue extends OutputStream {

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    @Override
    public void write(int character) {
      if (character == '\n') {
        lines.add(line.toString(StandardCharsets.UTF_8));
        line.reset();
      } else {
        line.write(character);
      }
    }
  }

  JsonObject initialize(String version) {
    JsonObject result =
        result(
            "initialize",
            JsonObject.of("protocolVersion", version)
                .with("capabilities", JsonObject.EMPTY)
                .with("clientInfo", JsonObject.of("name", "test").with("version", "1")));
    send(Message.notification("notifications/initialized", JsonObject.EMPTY));
    return result;
  }

  /// Sends a line as it is.
  void sendLine(String line) {
    sendBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  void sendBytes(byte[] bytes) {
    try {
      in.write(bytes);
      in.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void send(JsonObject message) {
    sendLine(JsonWriter.compact(message));
  }

  /// Sends a request, and returns its id.
  Json request(String method, JsonObject params) {
    Json id = Json.of(++ids);
    send(
        JsonObject.of("jsonrpc", "2.0")
            .with("id", id)
            .with("method", method)
            .with("params", params));
    return id;
  }

  /// Sends a call of a tool, and returns its id.
  Json callLater(String tool, JsonObject arguments) {
    return request("tools/call", JsonObject.of("name", tool).with("arguments", arguments));
  }

  void cancel(Json id) {
    send(Message.notification("notifications/cancelled", JsonObject.of("requestId", id)));
  }

  /// The next message, whatever it is.
  JsonObject next() {
    try {
      String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(line).as("a message").isNotNull();
      return (JsonObject) JsonReader.parse(line);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    } catch (MalformedJsonException e) {
      throw new AssertionError(e);
    }
  }

  /// The response to a request. What comes before it is kept for [#passed].
  JsonObject response(Json id) {
    for (JsonObject message : passed) {
      if (message.get("id").equals(id)) {
        passed.remove(message);
        return message;
      }
    }
    JsonObject message = next();
    while (!message.get("id").equals(id)) {
      passed.add(message);
      message = next();
    }
    return message;
  }

  /// Messages that came while another one was waited for.
  List<JsonObject> passed() {
    return passed;
  }

  JsonObject result(String method, JsonObject params) {
    JsonObject response = response(request(method, params));
    assertThat(response.has("error")).as(response.toString()).isFalse();
    return response.object("result");
  }

  JsonObject error(String method, JsonObject params) {
    JsonObject response = response(request(method, params));
    assertThat(response.has("result")).as(response.toString()).isFalse();
    return response.object("error");
  }

  /// Calls a tool that succeeds; its structured content.
  public JsonObject call(String tool, JsonObject arguments) {
    JsonObject result = response(callLater(tool, arguments)).object("result");
    assertThat(result.has("isError")).as(result.toString()).isFalse();
    return structured(result);
  }

  /// The error document of a tool that fails.
  public JsonObject failure(String tool, JsonObject arguments) {
    JsonObject result = response(callLater(tool, arguments)).object("result");
    assertThat(result.get("isError")).as(result.toString()).isEqualTo(new Json.Bool(true));
    return structured(result);
  }

  /// Structured content, after checking that the text is the same.
  static JsonObject structured(JsonObject result) {
    JsonObject structured = result.object("structuredContent");
    JsonObject text = result.array("content").objects().getFirst();
    assertThat(text.text("type")).isEqualTo("text");
    assertThat(text.text("text")).isEqualTo(JsonWriter.compact(structured));
    return structured;
  }

  /// Closes the server's input, and returns what it wrote from then on.
  List<JsonObject> end() {
    try {
      in.close();
      thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    assertThat(thread.isAlive()).as("the server runs").isFalse();
    assertThat(exitCode).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    List<JsonObject> rest = new ArrayList<>();
    while (!lines.isEmpty()) {
      rest.add(next());
    }
    return rest;
  }

  @Override
  public void close() {
    end();
  }
}
