package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Fixtures;
import dev.ftl.cli.Project;
import dev.ftl.cli.Ran;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhaseCommandsTest {

  private static final JsonObject INITIAL =
      JsonObject.of("phase", "none").with("started_at", null).with("transitions", JsonArray.EMPTY);

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void open() {
    project = new Project(folder);
  }

  @Test
  void walksThroughAllPhases() {
    for (String phase :
        List.of("explore", "plan", "explore", "plan", "build", "build", "observe", "complete")) {
      JsonObject state = project.run("phase", "transition", phase).object();
      assertThat(state.text("phase")).isEqualTo(phase);
      JsonObject last = state.array("transitions").objects().getLast();
      assertThat(last.names()).containsExactly("from", "to", "at");
      assertThat(last.text("to")).isEqualTo(phase);
      assertThat(last.get("at")).isEqualTo(state.get("started_at"));
    }
    JsonObject end = project.run("phase", "transition", "none").object();
    assertThat(end.array("transitions").size()).isEqualTo(9);
    assertThat(project.run("phase", "status").object()).isEqualTo(end);
    assertThat(project.run("event", "list", "--type", "PHASE_TRANSITION").objects()).hasSize(9);
  }

  @Test
  void refusesAForbiddenMoveAndNamesTheAllowedOnes() {
    JsonObject error = project.run("phase", "transition", "build").error(69, "conflict");
    assertThat(error.text("error")).isEqualTo("Phase none leads to explore, not to build");
    assertThat(project.run("phase", "status").object()).isEqualTo(INITIAL);
    assertThat(project.run("event", "list").objects()).isEmpty();
  }

  @Test
  void refusesUnknownPhases() {
    assertThat(project.run("phase", "transition", "EXPLORE").error(64, "usage").text("error"))
        .isEqualTo(
            "PHASE must be one of none, explore, plan, build, observe, complete, not \"EXPLORE\"");
    project.run("phase", "can-transition", "plan", "x").error(64, "usage");
    project.run("phase", "transition").error(64, "usage");
  }

  @Test
  void saysWhetherAMoveIsAllowedWithoutADatabase() {
    assertThat(project.run("phase", "can-transition", "build", "build").object())
        .isEqualTo(
            JsonObject.of("valid", true).with("reason", "Phase build leads to build or observe"));
    assertThat(project.run("phase", "can-transition", "none", "plan").object(1))
        .isEqualTo(
            JsonObject.of("valid", false)
                .with("reason", "Phase none leads to explore, not to plan"));
    project.run("phase", "status").error(66, "no_database");
    project.run("phase", "duration").error(66, "no_database");
  }

  @Test
  void resetsAsOftenAsOneLikes() {
    assertThat(project.run("phase", "reset").object()).isEqualTo(INITIAL);
    project.run("phase", "transition", "explore");
    assertThat(project.run("phase", "reset").object()).isEqualTo(INITIAL);
    assertThat(project.run("phase", "reset").object()).isEqualTo(INITIAL);
    List<JsonObject> events = project.run("event", "list").objects();
    assertThat(events).hasSize(2);
    assertThat(events.getFirst().object("metadata"))
        .isEqualTo(JsonObject.of("from", "explore").with("to", "none").with("reset", true));
    project.run("phase", "transition", "explore").answer();
  }

  @Test
  void measuresHowLongAPhaseLasts() {
    assertThat(project.run("phase", "reset").exitCode()).isZero();
    assertThat(project.run("phase", "duration").object())
        .hasToString("{\"phase\":\"none\",\"started_at\":null,\"seconds\":0.0,\"totals\":{}}");
    project.run("phase", "transition", "explore");
    JsonObject duration = project.run("phase", "duration").object();
    assertThat(duration.text("phase")).isEqualTo("explore");
    assertThat(duration.number("seconds").doubleValue()).isBetween(0.0, 60.0);
    assertThat(duration.object("totals").get("explore")).isEqualTo(duration.get("seconds"));
  }

  @Test
  void oneOfSeveralRacingMovesWins() throws Exception {
    List<Integer> exits = race("explore");
    assertThat(exits).containsExactly(0, 69, 69, 69, 69, 69);
    project.run("phase", "transition", "plan");
    project.run("phase", "transition", "build");
    assertThat(race("build")).containsOnly(0);
    assertThat(project.run("phase", "status").object().array("transitions").size()).isEqualTo(9);
  }

  private List<Integer> race(String phase) throws Exception {
    List<Callable<Ran>> moves = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      moves.add(() -> project.run("phase", "transition", phase));
    }
    List<Integer> exits = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(moves.size())) {
      for (Future<Ran> future : threads.invokeAll(moves)) {
        exits.add(future.get().exitCode());
      }
    }
    return exits.stream().sorted().toList();
  }

  @Test
  void goesOnFromThePhaseThatAPythonFtlWrote() {
    Fixtures.pythonDatabase(folder.resolve(".ftl/ftl.db"));
    JsonObject before = project.run("phase", "status").object();
    assertThat(before.text("phase")).isEqualTo("explore");
    assertThat(before.text("started_at")).endsWith(".062534Z");
    JsonObject after = project.run("phase", "transition", "plan").object();
    List<Json> moves = after.array("transitions").items();
    assertThat(moves).hasSize(2).startsWith(before.array("transitions").items().getFirst());
    assertThat(project.run("phase", "duration").object().object("totals").names())
        .containsExactly("explore", "plan");
  }
}
