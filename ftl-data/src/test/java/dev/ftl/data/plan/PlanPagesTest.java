package dev.ftl.data.plan;

import static dev.ftl.data.plan.Tasks.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ftl.data.Ftl;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.Page;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plans as the dashboard lists and opens them.
class PlanPagesTest {

  @TempDir Path folder;
  private Path file;
  private Ftl ftl;
  private PlanService plans;

  @BeforeEach
  void open() {
    file = folder.resolve("ftl.db");
    ftl = new Ftl(new Database(file, Access.CREATE, Database.DEFAULT_BUSY_TIMEOUT));
    plans = ftl.plans();
  }

  @Test
  void aPageIsFilteredByStatusAndText() {
    long export = ftl.planWriter().write(plan("Export to CSV", "flask"), null, null).id();
    long imported = ftl.planWriter().write(plan("Import from csv", "click"), export, null).id();
    long other = ftl.planWriter().write(plan("Rename 100%", null), null, null).id();

    assertThat(ids(null, null)).containsExactly(other, imported, export);
    assertThat(ids(null, "CSV")).containsExactly(imported, export);
    assertThat(ids(PlanStatus.SUPERSEDED, null)).containsExactly(export);
    assertThat(ids(PlanStatus.ACTIVE, "csv")).containsExactly(imported);
    assertThat(ids(null, "FLASK")).containsExactly(export);
    assertThat(ids(null, "0%")).as("to the letter").containsExactly(other);
    assertThat(ids(null, Long.toString(imported))).containsExactly(imported);
    Page<PlanOverview> page = plans.page(new PlanFilter(null, null), 1);
    assertThat(page.rows()).extracting(PlanOverview::id).containsExactly(other);
    assertThat(page.total()).isEqualTo(3);
  }

  @Test
  void aPageCountsTheTasksInTheStatesOfTheCampaign() {
    long alone = ftl.planWriter().write(plan("Export to CSV", null), null, null).id();
    assertThat(plans.page(new PlanFilter(null, null), 1).rows().getFirst().pending()).isEqualTo(4);

    ftl.campaigns().create("Export to CSV", null, false);
    ftl.planIntake().add(plan("Export to CSV", null));
    ftl.taskBoard().update("001", TaskStatus.COMPLETE);
    ftl.taskBoard().update("002", TaskStatus.BLOCKED);
    ftl.taskBoard().update("003", TaskStatus.IN_PROGRESS);

    PlanOverview overview = plans.page(new PlanFilter(null, null), 1).rows().getFirst();
    assertThat(overview.id()).isEqualTo(alone);
    assertThat(overview.campaignId()).isEqualTo(1);
    assertThat(overview.total()).isEqualTo(4);
    assertThat(overview.complete()).isEqualTo(1);
    assertThat(overview.blocked()).isEqualTo(1);
    assertThat(overview.inProgress()).isEqualTo(1);
    assertThat(overview.pending()).isEqualTo(1);

    plans.changeStatus(alone, PlanStatus.SUPERSEDED);
    assertThat(plans.page(new PlanFilter(null, null), 1).rows().getFirst().pending())
        .as("nobody works on a superseded plan")
        .isEqualTo(4);
  }

  @Test
  void aDetailHasTheTasksAsTheCampaignWorksOnThem() {
    ftl.campaigns().create("Export to CSV", null, false);
    long id = ftl.planWriter().write(plan("Export to CSV", null), null, null).id();
    ftl.planIntake().add(plan("Export to CSV", null));
    ftl.taskClaims().claim("001", "builder-1", 3600);
    ftl.taskBoard().update("002", TaskStatus.BLOCKED);

    PlanDetail detail = plans.detail(id);
    assertThat(detail.plan().id()).isEqualTo(id);
    assertThat(detail.tasks())
        .extracting(Task::status)
        .containsExactly(
            TaskStatus.IN_PROGRESS, TaskStatus.BLOCKED, TaskStatus.PENDING, TaskStatus.PENDING);
    assertThat(detail.tasks().getFirst().owner()).isEqualTo("builder-1");
    assertThat(detail.tasks().getFirst().verify()).isEqualTo("true");
    assertThat(detail.faults()).isEmpty();
    assertThat(detail.graph()).isNotNull();
    assertThat(detail.unreachable()).isEqualTo(Map.of("004", List.of("002")));
    assertThatThrownBy(() -> plans.detail(99)).isInstanceOf(NotFound.class);
  }

  @Test
  void aDetailOfACycleHasFaultsAndNoGraph() throws SQLException {
    long id = ftl.planWriter().write(plan("Export to CSV", null), null, null).id();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "UPDATE plan SET tasks = '[{\"seq\":\"001\",\"depends\":\"002\"},"
              + "{\"seq\":\"002\",\"depends\":\"001\"}]'");
    }
    PlanDetail detail = plans.detail(id);
    assertThat(detail.graph()).isNull();
    assertThat(detail.faults()).hasSize(1).first().asString().contains("001", "002");
    assertThat(detail.tasks()).hasSize(2);
  }

  private List<Long> ids(PlanStatus status, String text) {
    return plans.page(new PlanFilter(status, text), 10).rows().stream()
        .map(PlanOverview::id)
        .toList();
  }

  /// 001, 002 and 003 side by side, and 004 that waits for 002.
  private static JsonObject plan(String objective, String framework) {
    JsonObject last = whole("004").with("depends", JsonArray.of("002"));
    return Tasks.plan(whole("001"), whole("002"), whole("003"), last)
        .with("objective", objective)
        .with("framework", framework);
  }
}
