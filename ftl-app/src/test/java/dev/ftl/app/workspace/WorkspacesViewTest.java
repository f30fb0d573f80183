package dev.ftl.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.Fixtures;
import dev.ftl.app.ScreenTest;
import dev.ftl.app.shell.ScreenId;
import dev.ftl.app.ui.Row;
import dev.ftl.data.Ftl;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class WorkspacesViewTest extends ScreenTest {

  WorkspacesViewTest() {
    super(ScreenId.WORKSPACES);
  }

  private ListView<Row<Card>> cards(String column) {
    return find("#cards-" + column + " .list-view");
  }

  private String selected(String column) {
    Row<Card> row = cards(column).getSelectionModel().getSelectedItem();
    return row == null ? null : row.value().workspace().workspaceId();
  }

  private boolean isDetailShown() {
    return lookup(".workspace-detail").tryQuery().isPresent();
  }

  @Test
  void isWalkedThroughByKeyboard() {
    SampleCampaign campaign = SampleCampaign.begin(agent(), folder, 6);
    for (int i : new int[] {0, 2, 3, 4}) {
      campaign.work(i);
    }
    campaign.complete(0);
    watch();

    type(KeyCode.J);
    until(() -> SampleCampaign.name(4).equals(selected("active")));
    type(KeyCode.J);
    until(() -> SampleCampaign.name(3).equals(selected("active")));
    // Nothing is blocked: the column is passed over.
    type(KeyCode.L);
    until(() -> SampleCampaign.name(0).equals(selected("complete")));
    assertThat(selected("active")).isNull();
    type(KeyCode.H);
    until(() -> SampleCampaign.name(4).equals(selected("active")));
    type(KeyCode.ENTER);
    until(this::isDetailShown);
    type(KeyCode.ESCAPE);
    until(() -> !isDetailShown());
    assertThat(cards("active").isFocused()).isTrue();
    type(KeyCode.SLASH);
    write("options");
    until(() -> cards("active").getItems().size() == 2);
    type(KeyCode.ENTER).type(KeyCode.ESCAPE);
    until(() -> cards("active").getItems().size() == 3);
  }

  @Test
  void downLeadsOutOfAColumnWithoutCards() {
    SampleCampaign campaign = SampleCampaign.begin(agent(), folder, 2);
    campaign.work(0);
    campaign.complete(0);
    watch();
    until(() -> cards("complete").getItems().size() == 1);
    type(KeyCode.J);
    until(() -> SampleCampaign.name(0).equals(selected("complete")));
  }

  @Test
  void selectionAndKeyboardGoWithACardThatIsBlocked() {
    SampleCampaign campaign = SampleCampaign.begin(agent(), folder, 6);
    campaign.work(0);
    campaign.work(2);
    watch();
    type(KeyCode.J);
    until(() -> SampleCampaign.name(2).equals(selected("active")));

    campaign.block(2);

    until(() -> SampleCampaign.name(2).equals(selected("blocked")));
    assertThat(selected("active")).isNull();
    assertThat(cards("blocked").isFocused()).isTrue();
    assertThat(lookup(".list-cell:fresh").queryAll()).isNotEmpty();
  }

  @Test
  void showsWhatAPythonFtlLeft() {
    Fixtures.pythonDatabase(database());
    watch();

    interact(() -> dashboard.shell().screen().open("2"));

    until(() -> lookup("#cards-complete .list-view").tryQuery().isPresent());
    until(() -> "002-read-file".equals(selected("complete")));
    until(() -> lookup(".code-line").tryQuery().isPresent());
    picture("workspaces-python");
  }

  @Test
  void staysAsItIsOverRefreshes() {
    SampleCampaign campaign = SampleCampaign.begin(agent(), folder, 150);
    campaign.work(0);
    campaign.complete(0);
    for (int i = 1; i <= 80; i++) {
      campaign.work(i);
    }
    for (int i = 1; i <= 20; i++) {
      campaign.complete(i);
    }
    watch();
    interact(() -> dashboard.shell().screen().open("61"));
    until(() -> SampleCampaign.name(60).equals(selected("active")));
    until(() -> lookup(".json-tree").tryQuery().isPresent());
    TreeView<?> tree = find(".json-tree");
    until(() -> tree.getRoot() != null);
    interact(
        () ->
            tree.getRoot().getChildren().stream()
                .filter(item -> !item.isLeaf())
                .forEach(item -> item.setExpanded(true)));
    int expanded = tree.getExpandedItemCount();
    SplitPane split = find(".split-view");
    interact(() -> split.setDividerPositions(0.55));
    double divider = split.getDividerPositions()[0];
    ScrollPane detail = find(".workspace-detail > .scroll-pane");
    interact(() -> detail.setVvalue(0.5));
    ListView<Row<Card>> active = cards("active");
    scroll(active, 12, 17);
    Object anchor = upperEdge(active).item();
    double offset = upperEdge(active).y();
    ListView<Row<Card>> done = cards("complete");
    scroll(done, 6, 23);
    Object seen = upperEdge(done).item();
    double seenAt = upperEdge(done).y();
    TextInputControl search = find(".search-field");
    interact(() -> search.setText("pytest"));

    for (int i = 0; i < 16; i++) {
      campaign.work(81 + i);
      campaign.complete(81 + i);
      int complete = 22 + i;
      until(() -> cards("complete").getItems().size() == complete);
    }

    assertThat(selected("active")).isEqualTo(SampleCampaign.name(60));
    assertThat(upperEdge(active).item()).isSameAs(anchor);
    assertThat(upperEdge(active).y()).isEqualTo(offset);
    assertThat(tree.getExpandedItemCount()).isEqualTo(expanded);
    assertThat(detail.getVvalue()).isEqualTo(0.5);
    assertThat(upperEdge(done).item()).isSameAs(seen);
    assertThat(upperEdge(done).y()).isEqualTo(seenAt);
    assertThat(search.getText()).isEqualTo("pytest");
    assertThat(split.getDividerPositions()[0]).isEqualTo(divider);
  }

  @Test
  void aPastCampaignIsChosenByKeyboardAndStays() {
    Ftl agent = agent();
    SampleCampaign.begin(agent, folder, 2).work(0);
    agent.campaigns().create("Stream rows", "click", true);
    watch();
    Labeled chosen = find("#campaign");
    until(() -> chosen.getText().startsWith("2 "));

    type(KeyCode.C);
    until(() -> lookup("#campaigns .list-view").tryQuery().isPresent());
    write("delimiter");
    ListView<?> campaigns = find("#campaigns .list-view");
    until(() -> campaigns.getItems().size() == 1);
    picture("workspaces-campaigns");
    type(KeyCode.ENTER).type(KeyCode.ENTER);

    until(() -> chosen.getText().startsWith("1 ") && cards("active").getItems().size() == 1);
    agent.campaigns().create("Write less", "click", true);
    untilRead();
    assertThat(chosen.getText()).startsWith("1 ");
  }
}
