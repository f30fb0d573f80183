package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Fixtures;
import dev.ftl.cli.Project;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Campaigns that a Python FTL wrote.
class OldCampaignsTest {

  private static final String SHORT_TASKS =
      """
      [{"seq":"001","slug":"spec-limit","type":"SPEC","depends":"none","status":"complete"},
       {"seq":"2","slug":"impl-limit","type":"BUILD","depends":"001","status":"blocked"},
       {"seq":"003","slug":"docs","type":"BUILD","depends":["2"],"status":"blocked","blocked_by":["2"]}]
      """;

  private static final String PLAN =
      """
      {"tasks": [
        {"seq": "001", "slug": "spec-limit", "type": "SPEC", "delta": ["t.py"], "verify": "pytest", "depends": []},
        {"seq": "002", "slug": "impl-limit", "delta": ["m.py"], "verify": "pytest", "depends": "001"}]}
      """;

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void open() {
    project = new Project(folder);
    Fixtures.pythonDatabase(database());
  }

  @Test
  void readsAndEndsThem() {
    JsonObject active = project.run("campaign", "active").object();
    assertThat(active.text("objective")).isEqualTo("Import bookmarks from a second browser");
    assertThat(
            project
                .run("campaign", "history")
                .object()
                .array("archives")
                .objects()
                .getFirst()
                .object("fingerprint"))
        .isEqualTo(
            JsonObject.of("framework", "fastapi")
                .with("task_count", 5)
                .with("task_types", JsonArray.of("BUILD", "SPEC", "VERIFY"))
                .with("delta_files", JsonArray.of("bookmarks.py"))
                .with("objective_hash", "b00c3a51")
                .with("objective_preview", "Import bookmarks from a browser"));
    JsonObject similar =
        project.run("campaign", "find-similar", "--threshold", "0.1").objects().getFirst();
    assertThat(similar.number("campaign_id")).isEqualTo(1L);
    assertThat(similar.number("delta_overlap").doubleValue())
        .as("its explorations belong to no campaign")
        .isZero();

    project.run("campaign", "complete").object();
    assertThat(project.run("campaign", "export", "-").object().array("campaigns").objects())
        .extracting(campaign -> campaign.text("outcome"))
        .containsExactlyInAnyOrder("complete", "partial");
  }

  @Test
  void adoptsTheNewestExplorationForTheNextOne() throws SQLException {
    project.run("campaign", "create", "Third", "--close-active").object();
    JsonObject event =
        project.run("event", "list", "--type", "CAMPAIGN_CREATED").objects().getFirst();
    assertThat(event.object("metadata"))
        .isEqualTo(JsonObject.of("campaign_id", 3).with("plan_id", 9).with("exploration_id", 3));
    assertThat(project.run("campaign", "fingerprint").object().array("delta_files"))
        .isEqualTo(JsonArray.of("bookmarks.py"));
  }

  @Test
  void fillsInWhatTheirTasksLackAndKeepsHowFarTheyCame() throws SQLException {
    execute("UPDATE campaign SET tasks = '" + SHORT_TASKS + "' WHERE status = 'active'");
    project.runWith(PLAN, "campaign", "add-tasks").object();
    List<JsonObject> tasks = project.run("campaign", "active").object().array("tasks").objects();
    assertThat(tasks)
        .extracting(task -> task.text("status"))
        .containsExactly("complete", "blocked", "blocked");
    assertThat(tasks.get(1).text("verify")).isEqualTo("pytest");
    project
        .runWith(PLAN.replace("impl-limit", "other"), "campaign", "add-tasks")
        .error(69, "conflict");
  }

  @Test
  void mergesARevisionOfThemAndLiftsUnpaddedCauses() throws SQLException {
    execute("UPDATE campaign SET tasks = '" + SHORT_TASKS + "' WHERE status = 'active'");
    assertThat(
            project
                .runWith(
                    "{\"tasks\": [{\"seq\": \"2\", \"depends\": \"1\"}]}",
                    "campaign",
                    "merge-revised-plan",
                    "-")
                .answer())
        .isEqualTo(
            JsonObject.of("merged", 2).with("unchanged", 1).with("added", 0).with("plan_id", 10));
    assertThat(project.run("campaign", "ready-tasks").objects())
        .extracting(task -> task.text("slug"))
        .containsExactly("impl-limit");
  }

  @Test
  void readsMixedTimestampsAsInstants() throws SQLException {
    execute(
        "DELETE FROM archive",
        "DELETE FROM campaign",
        completed("zoned", "'2026-03-02T01:00:00+14:00'"),
        completed("naive", "'2026-03-01T12:30:00.5'"),
        completed("utc", "'2026-03-01T20:00:00.000000Z'"),
        completed("unknown", "NULL"),
        completed("junk", "'soon'"),
        "INSERT INTO archive (campaign_id, objective, completed_at) SELECT id, objective,"
            + " completed_at FROM campaign");
    List<String> history =
        project.run("campaign", "history").object().array("archives").objects().stream()
            .map(archive -> archive.text("objective"))
            .toList();
    assertThat(history.subList(3, 5)).containsExactly("junk", "unknown");
    assertThat(history.indexOf("utc")).isLessThan(history.indexOf("zoned"));
    assertThat(exported()).hasSize(5);
    assertThat(exported("--start", "2026-03-01T10:59:59Z", "--end", "2026-03-01T11:00:00Z"))
        .as("01:00 at +14:00")
        .contains("zoned")
        .doesNotContain("utc", "unknown", "junk");
    assertThat(exported("--start", "2026-03-01", "--end", "2026-03-01")).contains("naive");
    assertThat(exported("--start", "2026-03-02T12:00:00Z")).isEmpty();
  }

  private List<String> exported(String... limits) {
    String[] call = new String[limits.length + 3];
    System.arraycopy(new String[] {"campaign", "export", "-"}, 0, call, 0, 3);
    System.arraycopy(limits, 0, call, 3, limits.length);
    return project.run(call).object().array("campaigns").objects().stream()
        .map(campaign -> campaign.text("objective"))
        .toList();
  }

  private static String completed(String objective, String at) {
    return "INSERT INTO campaign (objective, status, completed_at) VALUES ('%s', 'complete', %s)"
        .formatted(objective, at);
  }

  private Path database() {
    return folder.resolve(".ftl/ftl.db");
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
