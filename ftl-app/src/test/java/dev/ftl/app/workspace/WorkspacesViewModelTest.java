package dev.ftl.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.ModelTest;
import dev.ftl.app.benchmark.LargeDatabase;
import dev.ftl.app.settings.Settings;
import dev.ftl.data.Ftl;
import dev.ftl.data.workspace.WorkspaceStatus;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkspacesViewModelTest extends ModelTest {

  private final WorkspacesViewModel model = new WorkspacesViewModel(live, Settings.forgetful());

  private void watch() throws InterruptedException {
    model.activate();
    follow();
    until(model::isRead);
  }

  private List<String> names(WorkspaceStatus status) {
    return model.column(status).rows().rows().stream()
        .map(row -> row.value().workspace().workspaceId())
        .toList();
  }

  private boolean shows(WorkspaceStatus status, int count) {
    return model.column(status).rows().rows().size() == count;
  }

  @Test
  void putsTheActiveCampaignsWorkspacesIntoColumns() throws InterruptedException {
    SampleCampaign campaign = SampleCampaign.begin(agent(), folder, 12);
    campaign.work(0);
    campaign.complete(0);
    campaign.work(2);
    campaign.work(1);
    campaign.block(2);

    watch();

    assertThat(names(WorkspaceStatus.ACTIVE)).containsExactly(SampleCampaign.name(1));
    assertThat(names(WorkspaceStatus.BLOCKED)).containsExactly(SampleCampaign.name(2));
    assertThat(names(WorkspaceStatus.COMPLETE)).containsExactly(SampleCampaign.name(0));
    Card active = model.column(WorkspaceStatus.ACTIVE).rows().rows().getFirst().value();
    assertThat(active.owner()).isEqualTo("builder-2");
    assertThat(active.about()).isEqualTo("sqlite_utils/part1.py");
    Board.Progress progress = model.board().get().progress();
    assertThat(progress.total()).isEqualTo(12);
    assertThat(progress.noun()).isEqualTo("tasks");
    assertThat(progress.percent()).isEqualTo(8);
  }

  @Test
  void selectionGoesWithACardFromColumnToColumn() throws InterruptedException {
    SampleCampaign campaign = SampleCampaign.begin(agent(), folder, 3);
    long id = campaign.work(0);
    watch();
    model.selected().set(id);
    assertThat(model.current().get()).isEqualTo(WorkspaceStatus.ACTIVE);

    campaign.block(0);
    until(() -> shows(WorkspaceStatus.BLOCKED, 1));

    assertThat(model.selected().get()).isEqualTo(id);
    assertThat(model.current().get()).isEqualTo(WorkspaceStatus.BLOCKED);

    campaign.complete(0);
    until(() -> shows(WorkspaceStatus.COMPLETE, 1));

    assertThat(model.selected().get()).isEqualTo(id);
    assertThat(model.current().get()).isEqualTo(WorkspaceStatus.COMPLETE);
  }

  @Test
  void followsTheCampaignThatBegins() throws InterruptedException {
    Ftl agent = agent();
    SampleCampaign.begin(agent, folder, 3).work(0);
    watch();

    SampleCampaign.begin(agent, folder, 3);

    until(() -> model.board().get().campaign().id() == 2);
    until(() -> shows(WorkspaceStatus.ACTIVE, 0));
    until(() -> Long.valueOf(2).equals(model.board().get().plan()));
  }

  @Test
  void opensAWorkspaceWhicheverCampaignItBelongsTo() throws InterruptedException {
    Ftl agent = agent();
    SampleCampaign past = SampleCampaign.begin(agent, folder, 3);
    long id = past.work(0);
    past.complete(0);
    SampleCampaign.begin(agent, folder, 3).work(0);
    watch();
    model.text().set("something else");

    model.open(id);

    until(() -> names(WorkspaceStatus.COMPLETE).equals(List.of(SampleCampaign.name(0))));
    assertThat(model.scope().get()).isEqualTo(new Scope.One(1));
    assertThat(model.text().get()).isEmpty();
    assertThat(model.open().get()).isTrue();
    assertThat(model.opened().get().workspace().id()).isEqualTo(id);
    assertThat(model.current().get()).isEqualTo(WorkspaceStatus.COMPLETE);
  }

  @Test
  void loadsUntilAnOpenedWorkspaceIsThere() throws Exception {
    new LargeDatabase(0, 700, 1, 0, Instant.now()).write(database());
    model.choose(new Scope.All());
    watch();
    assertThat(shows(WorkspaceStatus.COMPLETE, 300)).isTrue();

    model.open(2);

    until(() -> model.column(WorkspaceStatus.COMPLETE).rows().row(2L) != null);
    assertThat(model.board().get().progress().noun()).isEqualTo("workspaces");
  }

  @Test
  void searchesWhatIsNotLoadedAndKeepsTheCounts() throws Exception {
    new LargeDatabase(0, 700, 1, 0, Instant.now()).write(database());
    model.choose(new Scope.All());
    watch();
    int all = model.board().get().count(WorkspaceStatus.COMPLETE);

    model.text().set("ADD-PARSER");

    until(() -> model.column(WorkspaceStatus.COMPLETE).total().get() < all);
    assertThat(names(WorkspaceStatus.COMPLETE))
        .isNotEmpty()
        .allMatch(name -> name.endsWith("add-parser"));
    assertThat(model.board().get().count(WorkspaceStatus.COMPLETE)).isEqualTo(all);
  }

  @Test
  void isReadWithoutAnyCampaign() throws InterruptedException {
    agent().phases().reset();

    watch();

    assertThat(model.board().get().campaign()).isNull();
    assertThat(model.board().get().counts().total()).isZero();
  }
}
