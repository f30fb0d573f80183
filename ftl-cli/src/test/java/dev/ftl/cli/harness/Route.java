package dev.ftl.cli.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Project;
import dev.ftl.cli.Ran;
import dev.ftl.cli.command.Lines;
import dev.ftl.cli.mcp.McpClient;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonReader;
import dev.ftl.data.json.MalformedJsonException;
import java.io.IOException;
import java.io.UncheckedIOException;

/// A way for one agent to make calls. It is used by one thread.
interface Route extends AutoCloseable {

  /// Makes a call that is answered, negatively or not. An answer that is no object is the member
  /// `answer` of one.
  JsonObject call(Step step);

  @Override
  void close();

  /// Opens a route to the database of a project.
  interface Opener {
    Route open(Project project);
  }

  /// A process for each call; here without the process.
  static Route commandLine(Project project) {
    return new Route() {
      @Override
      public JsonObject call(Step step) {
        Ran ran = project.runWith(step.stdin(), step.words().toArray(String[]::new));
        assertThat(ran.out()).as(step + ": " + ran.err()).isNotEmpty();
        try {
          return object(JsonReader.parse(ran.out()));
        } catch (MalformedJsonException e) {
          throw new AssertionError(ran.out(), e);
        }
      }

      @Override
      public void close() {
        // Nothing is open.
      }
    };
  }

  /// `ftl run`.
  static Route lines(Project project) {
    try {
      Lines lines = new Lines(project);
      return new Route() {
        @Override
        public JsonObject call(Step step) {
          try {
            JsonObject line = JsonObject.of("args", step.words()).with("stdin", step.stdin());
            JsonObject answer = lines.ask(line.toString());
            assertThat(answer.names()).as(step + ": " + answer).contains("answer");
            return object(answer.get("answer"));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }

        @Override
        public void close() {
          try {
            lines.close();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// `ftl mcp`.
  static Route mcp(Project project) {
    McpClient client = McpClient.initialized(project);
    return new Route() {
      @Override
      public JsonObject call(Step step) {
        return client.call(step.tool(), step.arguments());
      }

      @Override
      public void close() {
        client.close();
      }
    };
  }

  private static JsonObject object(Json answer) {
    return answer instanceof JsonObject object ? object : JsonObject.of("answer", answer);
  }
}
