package dev.ftl.cli.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.command.Groups;
import dev.ftl.cli.spec.CallContext;
import dev.ftl.cli.spec.CallResult;
import dev.ftl.cli.spec.CallResult.Answered;
import dev.ftl.cli.spec.CallResult.Failed;
import dev.ftl.cli.spec.Stdin;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Calls without a process around them, as a server makes them.
class CallRunnerTest {

  @TempDir Path folder;

  private final CallRunner runner = new CallRunner(new Groups());
  private final List<String> progress = new ArrayList<>();

  @Test
  void answersAndFailuresAreValues() {
    Answered emitted = (Answered) call("{\"n\": 1}", "event", "emit", "A", "--meta", "-");
    assertThat(emitted.exitCode()).isZero();
    assertThat(((JsonObject) emitted.value()).object("metadata").number("n")).isEqualTo(1L);

    assertThat(((Answered) call("", "event", "list", "--get", "/0/event_type")).value())
        .isEqualTo(Json.of("A"));
    assertThat(((Answered) call("", "help")).value()).isInstanceOf(Json.Text.class);

    Failed unknown = (Failed) call("", "plan", "read", "--id", "7");
    assertThat(unknown.exitCode()).isEqualTo(66);
    assertThat(unknown.error().exit().code()).isEqualTo("not_found");
    Failed misused = (Failed) call("", "plan", "raed");
    assertThat(misused.error().hint()).isEqualTo("ftl plan read --help");
    assertThat(((Failed) call("{", "event", "emit", "A", "--meta", "-")).exitCode()).isEqualTo(65);
    assertThat(progress).isEmpty();
  }

  @Test
  void manyCallsAtOnceEachReadTheirOwnInput() throws Exception {
    call("", "init");
    List<Future<CallResult>> calls = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 40; i++) {
        String input = "{\"n\": " + i + "}";
        calls.add(threads.submit(() -> call(input, "event", "emit", "N", "--meta", "-")));
      }
    }
    for (int i = 0; i < calls.size(); i++) {
      Answered answered = (Answered) calls.get(i).get();
      assertThat(((JsonObject) answered.value()).object("metadata").number("n"))
          .isEqualTo((long) i);
    }
  }

  private CallResult call(String stdin, String... words) {
    CallContext context = new CallContext(folder, folder, Map.of(), false, null);
    return runner.run(List.of(words), context, Stdin.of(stdin), progress::add);
  }
}
