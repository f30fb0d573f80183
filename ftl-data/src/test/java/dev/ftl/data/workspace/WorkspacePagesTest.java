package dev.ftl.data.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ftl.data.Ftl;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.Page;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.memory.HoldOut;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Workspaces and campaigns as the board lists and opens them: two campaigns, of which the first is
/// over.
class WorkspacePagesTest {

  @TempDir Path folder;
  private Ftl ftl;
  private WorkspaceService workspaces;

  @BeforeEach
  void work() {
    Path file = folder.resolve("ftl.db");
    ftl = new Ftl(new Database(file, Access.CREATE, Database.DEFAULT_BUSY_TIMEOUT));
    workspaces = ftl.workspaces();
    assertThat(ftl.campaigns().currentId()).isNull();
    begin("Export to CSV", "export");
    WorkspaceRecorder recorder = ftl.workspaceRecorder();
    recorder.complete("001-export", "exports 100%", null, WorkspaceRecorder.Author.ANYBODY);
    ftl.campaigns().complete(null, JsonArray.EMPTY);
    begin("Import from csv", "import");
    recorder.complete("001-import", "reads rows", null, WorkspaceRecorder.Author.ANYBODY);
    recorder.block("002-import", "no dialect", WorkspaceRecorder.Author.ANYBODY);
  }

  @Test
  void aPageIsFilteredByCampaignStatusAndText() {
    assertThat(names(null, null, null))
        .containsExactly(
            "003-import", "002-import", "001-import", "003-export", "002-export", "001-export");
    assertThat(names(1L, null, null)).containsExactly("003-export", "002-export", "001-export");
    assertThat(names(2L, WorkspaceStatus.BLOCKED, null)).containsExactly("002-import");
    assertThat(names(null, WorkspaceStatus.COMPLETE, null))
        .containsExactly("001-import", "001-export");
    assertThat(names(null, null, "01-EX")).as("the name").containsExactly("001-export");
    assertThat(names(null, null, "pytest 3"))
        .as("verify")
        .containsExactly("003-import", "003-export");
    assertThat(names(null, null, "0%")).as("what was delivered").containsExactly("001-export");
    assertThat(names(2L, null, "0%")).isEmpty();

    Page<WorkspaceSummary> page = workspaces.page(new WorkspaceFilter(2L, null, "import"), 1);
    assertThat(page.rows()).extracting(WorkspaceSummary::workspaceId).containsExactly("003-import");
    assertThat(page.total()).isEqualTo(3);
    assertThat(workspaces.page(new WorkspaceFilter(null, null, " "), 1).total()).isEqualTo(6);
  }

  @Test
  void onlyABlockedWorkspaceHasAReason() {
    List<WorkspaceSummary> rows = workspaces.page(new WorkspaceFilter(2L, null, null), 9).rows();
    assertThat(rows)
        .extracting(WorkspaceSummary::blockReason)
        .containsExactly(null, "no dialect", null);
    assertThat(workspaces.read("002-import").blockReason()).isEqualTo("no dialect");
    assertThat(workspaces.read("001-import").blockReason()).isNull();
  }

  @Test
  void workspacesAreCountedByState() {
    assertThat(workspaces.counts(1L)).isEqualTo(new WorkspaceCounts(2, 1, 0));
    assertThat(workspaces.counts(2L)).isEqualTo(new WorkspaceCounts(1, 1, 1));
    assertThat(workspaces.counts(null)).isEqualTo(new WorkspaceCounts(3, 2, 1));
    assertThat(workspaces.counts(null).total()).isEqualTo(6);
    assertThat(workspaces.counts(3L).total()).isZero();
  }

  @Test
  void oneIsReadByItsRowAndByItsCampaign() {
    Workspace blocked = workspaces.read(2, "002-import");
    assertThat(blocked.status()).isEqualTo(WorkspaceStatus.BLOCKED);
    assertThat(workspaces.read(blocked.id())).isEqualTo(blocked);
    assertThatThrownBy(() -> workspaces.read(1, "002-import"))
        .isInstanceOf(NotFound.class)
        .hasMessage("Campaign 1 has no workspace 002-import");
    assertThatThrownBy(() -> workspaces.read(99))
        .isInstanceOf(NotFound.class)
        .hasMessage("Workspace 99 not found");
  }

  @Test
  void campaignsAreListedWithTheirProgress() {
    var page = ftl.campaigns().page(null, 1);
    assertThat(page.total()).isEqualTo(2);
    assertThat(page.rows()).hasSize(1);
    assertThat(page.rows().getFirst().tasks().complete()).isEqualTo(1);
    assertThat(page.rows().getFirst().tasks().blocked()).isEqualTo(1);
    assertThat(page.rows().getFirst().outcome()).isNull();
    var first = ftl.campaigns().page("EXPORT", 9).rows().getFirst();
    assertThat(first.id()).isEqualTo(1);
    assertThat(first.outcome()).isNotNull();
    assertThat(first.completedAt()).isNotNull();
    assertThat(ftl.campaigns().page("2", 9).rows()).extracting("id").containsExactly(2L);
    assertThat(ftl.campaigns().page("%", 9).total()).isZero();
  }

  @Test
  void theCurrentCampaignIsTheActiveOneElseTheNewest() {
    assertThat(ftl.campaigns().currentId()).isEqualTo(2);
    ftl.campaigns().complete(null, JsonArray.EMPTY);
    assertThat(ftl.campaigns().currentId()).isEqualTo(2);
  }

  private List<String> names(Long campaign, WorkspaceStatus status, String text) {
    return workspaces.page(new WorkspaceFilter(campaign, status, text), 10).rows().stream()
        .map(WorkspaceSummary::workspaceId)
        .toList();
  }

  /// A campaign of three tasks, each with a workspace.
  private void begin(String objective, String slug) {
    JsonObject plan =
        JsonObject.of("objective", objective)
            .with("tasks", JsonArray.of(task(1, slug), task(2, slug), task(3, slug)));
    ftl.campaigns().create(objective, null, false);
    ftl.planIntake().add(plan);
    long planId = ftl.planWriter().write(plan, null, null).id();
    ftl.workspaceCreator().create(planId, null, null, folder, HoldOut.NONE);
  }

  private static JsonObject task(int number, String slug) {
    return JsonObject.of("seq", "00" + number)
        .with("slug", slug)
        .with("delta", JsonArray.EMPTY)
        .with("creates", JsonArray.of(slug + number + ".py"))
        .with("verify", "pytest " + number);
  }
}
