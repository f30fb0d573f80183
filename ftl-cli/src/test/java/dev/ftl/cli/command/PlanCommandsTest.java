package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Project;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandsTest {

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void open() {
    project = new Project(folder);
  }

  @Test
  void writesAPlanAndKeepsUnknownFields() {
    assertThat(project.runWith(Project.DIAMOND, "plan", "write").object())
        .isEqualTo(JsonObject.of("id", 1));

    JsonObject plan = project.run("plan", "read", "--id", "1").object();
    assertThat(plan.names())
        .containsExactly(
            "id",
            "campaign_id",
            "objective",
            "framework",
            "idioms",
            "tasks",
            "status",
            "created_at");
    assertThat(plan.array("tasks").objects().get(1).text("note")).isEqualTo("kept");
    assertThat(plan.array("tasks").objects().get(1).text("type")).isEqualTo("BUILD");
  }

  @Test
  void namesEveryFaultOfAPlan() {
    String plan =
        """
        {"tasks": [
          {"seq": "1", "slug": "Not Kebab", "type": "TEST", "verify": ""},
          {"seq": "002", "slug": "b", "delta": ["b.py"], "verify": "true", "depends": "003"},
          {"seq": "003", "slug": "c", "delta": ["c.py"], "verify": "true", "depends": ["002", "009"]}]}
        """;
    JsonObject error = project.runWith(plan, "plan", "write").error(65, "invalid_data");
    assertThat(error.array("details").texts())
        .containsExactly(
            "The plan needs a non-empty objective",
            "Task 1 needs a seq of three digits, not \"1\"",
            "Task 1 needs a slug in kebab-case of at most 100 characters, not \"Not" + " Kebab\"",
            "Task 1 has type \"TEST\"; the types are SPEC, BUILD and VERIFY",
            "Task 1 needs a delta: the list of the files that it changes",
            "Task 1 needs a non-empty verify",
            "Task 003 depends on 009, which is not in the plan",
            "The dependencies form a cycle: 002 -> 003 -> 002");
    project.run("plan", "list").error(66, "no_database");
  }

  @Test
  void drawsThePlanAsAGraph() {
    project.runWith(Project.DIAMOND, "plan", "write");
    JsonObject graph = project.run("plan", "graph", "--id", "1").object();
    assertThat(graph.get("ready")).isEqualTo(JsonArray.of("001"));
    assertThat(graph.get("critical_path")).isEqualTo(JsonArray.of("001", "002", "004"));
    assertThat(graph.array("tasks").objects().getFirst())
        .isEqualTo(
            JsonObject.of("seq", "001")
                .with("depends", JsonArray.EMPTY)
                .with("status", "pending")
                .with("level", 0)
                .with("critical", true)
                .with("unblocks", 3));
  }
}
