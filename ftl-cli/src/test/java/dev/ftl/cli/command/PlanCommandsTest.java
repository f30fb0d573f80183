package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Project;
import dev.ftl.cli.Rows;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
  void writesTheSamePlanOnce() {
    assertThat(write(Project.DIAMOND).number("id")).isEqualTo(1L);
    assertThat(write(Project.DIAMOND).number("id")).isEqualTo(1L);
    project.run("campaign", "create", "Export to CSV").object();
    assertThat(write("Again:\n" + Project.DIAMOND).number("id")).isEqualTo(1L);
    assertThat(project.run("event", "list", "--type", "PLAN_WRITTEN").objects()).hasSize(1);
    String other = Project.DIAMOND.replace("\"kept\"", "\"other\"");
    assertThat(write(other).number("id")).isEqualTo(2L);
    assertThat(write(other.replace("to CSV", "to TSV")).number("id")).isEqualTo(3L);
    assertThat(write(Project.DIAMOND).number("id")).as("no longer the newest").isEqualTo(4L);
    assertThat(write(Project.DIAMOND, "--supersedes", "4").number("id")).isEqualTo(5L);
    assertThat(write(Project.DIAMOND, "--supersedes", "4").number("id")).isEqualTo(5L);
    assertThat(project.run("plan", "read", "--id", "4", "--get", "/status").out())
        .isEqualTo("superseded\n");
    project.run("plan", "mark-executed", "--id", "5").object();
    assertThat(write(Project.DIAMOND).number("id")).isEqualTo(6L);
    project.runWith(Project.DIAMOND, "plan", "write", "--supersedes", "77").error(66, "not_found");
    project.runWith(Project.DIAMOND, "plan", "write", "--campaign-id", "7").error(66, "not_found");
  }

  @Test
  void warnsOfTasksThatMayChangeOneFileAtOnce() {
    String plan =
        """
        {"objective": "Do it", "tasks": [
          {"seq": "001", "slug": "a", "delta": ["app.py", "a.py"], "verify": "true"},
          {"seq": "002", "slug": "b", "delta": ["./app.py", "b.py"], "verify": "true"},
          {"seq": "003", "slug": "c", "delta": ["b.py"], "verify": "true", "depends": "002"},
          {"seq": "004", "slug": "d", "delta": ["b.py", "app.py"], "verify": "true", "depends": "003"}]}
        """;
    assertThat(write(plan))
        .isEqualTo(
            JsonObject.of("id", 1)
                .with(
                    "warnings",
                    JsonArray.of(
                        "Tasks 001, 002 and 004 may run at the same time, and each changes"
                            + " app.py")));
    assertThat(write(plan).array("warnings").size()).isEqualTo(1);
    assertThat(write(plan.replace("\"slug\": \"b\"", "\"slug\": \"b\", \"depends\": \"001\"")))
        .isEqualTo(JsonObject.of("id", 2));
  }

  @Test
  void warnsOfNothingThatIsDone() {
    String plan =
        """
        {"objective": "Do it", "tasks": [
          {"seq": "001", "slug": "a", "delta": ["app.py"], "verify": "true"},
          {"seq": "002", "slug": "b", "delta": ["app.py"], "verify": "true"}]}
        """;
    project.run("campaign", "create", "Do it").object();
    assertThat(write(plan).has("warnings")).isTrue();
    project.run("campaign", "add-tasks", "--plan-id", "1").object();
    project.run("campaign", "update-task", "1", "complete").object();
    assertThat(write(plan)).isEqualTo(JsonObject.of("id", 1));
  }

  @Test
  void takesTheStatesOfAGraphFromTheCampaign() {
    write(Project.DIAMOND);
    project.run("campaign", "create", "Export to CSV").object();
    assertThat(project.run("campaign", "add-tasks", "--plan-id", "1").object().number("count"))
        .isEqualTo(4L);
    project.run("campaign", "update-task", "1", "complete").object();
    project.run("campaign", "update-task", "2", "blocked").object();
    JsonObject graph = project.run("plan", "graph", "--id", "1").object();
    assertThat(graph.array("tasks").objects())
        .extracting(task -> task.text("status"))
        .containsExactly("complete", "blocked", "pending", "pending");
    assertThat(graph.array("ready").texts()).containsExactly("003");
  }

  @Test
  void addsTheTasksOfAPlanAndMakesItTheCampaigns() {
    project.run("campaign", "create", "Export to CSV").object();
    project.run("campaign", "complete").object();
    write(Project.DIAMOND);
    write(Project.DIAMOND.replace("to CSV", "to TSV"));
    project.run("campaign", "create", "Export").object();
    assertThat(project.run("campaign", "add-tasks", "--plan-id", "1").object())
        .isEqualTo(JsonObject.of("status", "tasks_added").with("count", 4));
    assertThat(project.run("plan", "read", "--id", "1", "--get", "/campaign_id").out())
        .isEqualTo("2\n");
    assertThat(project.run("campaign", "active", "--get", "/framework").out()).isEqualTo("flask\n");
    project.run("campaign", "add-tasks", "--plan-id", "9").error(66, "not_found");
  }

  @Test
  void checksTheDependenciesOfAPlanOfAnOlderFtl() {
    write(Project.DIAMOND);
    Rows.execute(
        project,
        "UPDATE plan SET tasks ="
            + " '[{\"seq\":\"001\",\"depends\":\"002\"},{\"seq\":\"002\",\"depends\":\"001\"}]'");
    assertThat(
            project
                .run("plan", "graph", "--id", "1")
                .error(65, "invalid_data")
                .array("details")
                .texts())
        .containsExactly("The dependencies form a cycle: 001 -> 002 -> 001");
    Rows.execute(project, "UPDATE plan SET tasks = '[{\"seq\":\"001\",\"depends\":\"007\"}]'");
    assertThat(
            project
                .run("plan", "graph", "--id", "1")
                .error(65, "invalid_data")
                .array("details")
                .texts())
        .containsExactly("Task 001 depends on 007, which is not in the plan");
  }

  @Test
  void executesThePlanOfACampaignThatIsCompleted() {
    write(Project.DIAMOND);
    project.run("campaign", "create", "One").object();
    project.run("campaign", "complete").object();
    assertThat(statuses()).containsExactly("executed");
    assertThat(events())
        .containsExactly("{\"plan_id\":1,\"campaign_id\":1,\"status\":\"executed\"}");
    project.run("plan", "get-active").error(66, "not_found");

    project.run("campaign", "create", "Two").object();
    write(Project.DIAMOND);
    project.run("campaign", "create", "Three", "--close-active").object();
    assertThat(statuses()).containsExactly("executed", "executed");
    assertThat(events()).hasSize(2);
    write(Project.DIAMOND.replace("CSV", "TSV"));
    assertThat(statuses()).containsExactly("active", "executed", "executed");
  }

  @Test
  void takesThePlanOfACompletedCampaignForExecutedInAnOlderDatabase() {
    write(Project.DIAMOND);
    project.run("campaign", "create", "One").object();
    Rows.execute(project, "UPDATE campaign SET status = 'complete'");
    project.run("plan", "get-active").error(66, "not_found");
    assertThat(statuses()).containsExactly("executed");
    assertThat(project.run("plan", "list", "--status", "active").objects()).isEmpty();
    assertThat(project.run("plan", "list", "--status", "executed").objects()).hasSize(1);
    assertThat(project.run("plan", "read", "--id", "1", "--get", "/status").out())
        .isEqualTo("executed\n");
  }

  private List<String> statuses() {
    return project.run("plan", "list").objects().stream().map(p -> p.text("status")).toList();
  }

  private List<String> events() {
    return project.run("event", "list", "--type", "PLAN_STATUS").objects().stream()
        .map(event -> event.get("metadata").toString())
        .toList();
  }

  private JsonObject write(String plan, String... options) {
    String[] call =
        Stream.concat(Stream.of("plan", "write"), Stream.of(options)).toArray(String[]::new);
    return project.runWith(plan, call).object();
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
