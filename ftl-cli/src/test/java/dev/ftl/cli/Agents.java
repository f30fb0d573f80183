package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonReader;
import dev.ftl.data.json.JsonWriter;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Processes of `ftl run` that make calls at the same moment, round after round. Calls meet more
/// closely than those of processes that have to start first, and cost a fraction of their time.
final class Agents implements AutoCloseable {

  private final List<Agent> agents;

  Agents(int count, Path folder) {
    Launcher launcher = Launcher.in(folder);
    this.agents =
        IntStream.range(0, count)
            .mapToObj(number -> new Agent(launcher, folder.resolve("agent-" + number)))
            .toList();
  }

  /// Each process makes one of these calls, of which there may be fewer than processes.
  ///
  /// @param database the database of all calls
  List<Ran> atOnce(Path database, List<List<String>> calls) {
    return atOnceWith("", database, calls);
  }

  /// Each process makes one of these calls with this text on standard input.
  List<Ran> atOnceWith(String stdin, Path database, List<List<String>> calls) {
    for (int i = 0; i < calls.size(); i++) {
      List<String> words =
          Stream.concat(calls.get(i).stream(), Stream.of("--db", database.toString())).toList();
      agents.get(i).send(JsonObject.of("args", JsonArray.ofAll(words)).with("stdin", stdin));
    }
    return agents.subList(0, calls.size()).stream().map(Agent::ended).toList();
  }

  /// Ends the processes, which must have written nothing but warnings to standard error.
  @Override
  public void close() {
    agents.forEach(Agent::close);
  }

  /// One process.
  private static final class Agent {

    private final Process process;
    private final Path err;
    private final BufferedWriter calls;
    private final BufferedReader answers;

    Agent(Launcher launcher, Path err) {
      this.err = err;
      this.process = launcher.startWithInput(err, "run");
      this.calls = process.outputWriter();
      this.answers = process.inputReader();
    }

    void send(JsonObject call) {
      try {
        calls.append(call.toString()).append('\n').flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Ran ended() {
      try {
        JsonObject line = (JsonObject) JsonReader.parse(answers.readLine());
        int exitCode = line.number("exit").intValue();
        return line.has("error")
            ? new Ran(exitCode, "", JsonWriter.compact(line.get("error")) + "\n")
            : new Ran(exitCode, JsonWriter.compact(line.get("answer")) + "\n", "");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void close() {
      try {
        calls.close();
        assertThat(process.waitFor()).isZero();
        assertThat(Files.readAllLines(err)).allMatch(line -> line.startsWith("{\"warning\":"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted", e);
      }
    }
  }
}
