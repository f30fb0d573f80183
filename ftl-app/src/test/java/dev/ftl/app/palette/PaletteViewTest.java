package dev.ftl.app.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.ScreenTest;
import dev.ftl.app.shell.ScreenId;
import dev.ftl.app.theme.Theme;
import dev.ftl.app.ui.Row;
import dev.ftl.data.Ftl;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class PaletteViewTest extends ScreenTest {

  PaletteViewTest() {
    super(ScreenId.ACTIVITY);
  }

  private ListView<Entry> list() {
    return find("#palette-list");
  }

  private boolean open() {
    return lookup(".palette").tryQuery().isPresent();
  }

  private void openPalette() {
    press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
    until(this::open);
  }

  private void untilFirst(String title) {
    until(() -> !list().getItems().isEmpty() && list().getItems().getFirst().title().equals(title));
  }

  private void explored(String... objectives) {
    Ftl agent = agent();
    for (String objective : objectives) {
      agent.sessions().create(objective);
    }
  }

  @Test
  void leadsToASessionByKeyboardAlone() {
    String wanted = agent().sessions().create("Add pagination to the list");
    explored("Cache the tokens", "Move to Java 25");
    watch();
    openPalette();
    write("pagin");
    untilFirst("Add pagination to the list");
    picture("palette-entity");

    type(KeyCode.ENTER);

    until(() -> dashboard.shell().place().get() == ScreenId.SESSIONS);
    assertThat(open()).isFalse();
    TableView<Row<?>> sessions = find(".row-table .table-view");
    until(
        () ->
            sessions.getSelectionModel().getSelectedItem() != null
                && sessions.getSelectionModel().getSelectedItem().key().equals(wanted));
  }

  @Test
  void leadsToACampaign() {
    agent().campaigns().create("Move to Java 25", "maven", false);
    agent().campaigns().create("Cache the tokens", "maven", true);
    watch();
    openPalette();
    write("campaign java");
    untilFirst("Move to Java 25");

    type(KeyCode.ENTER);

    until(() -> dashboard.shell().place().get() == ScreenId.WORKSPACES);
    until(
        () ->
            lookup(
                    (Node node) ->
                        node instanceof Labeled it && "1  Move to Java 25".equals(it.getText()))
                .tryQuery()
                .isPresent());
  }

  @Test
  void runsACommand() {
    openPalette();
    write("dark the");
    untilFirst("Dark theme");

    type(KeyCode.ENTER);

    until(() -> dashboard.theme().get() == Theme.DARK);
  }

  @Test
  void offersTheNewestAndAllCommandsAndSaysWhenNothingMatches() {
    explored("Add pagination to the list of everything that is there, however long it takes", "B");
    watch();
    openPalette();
    untilFirst("B");
    picture("palette");
    assertThat(list().getItems())
        .extracting(Entry::title)
        .containsAll(
            dashboard.shell().actions().all().stream().map(action -> action.title()).toList());

    type(KeyCode.DOWN, 2).type(KeyCode.UP);
    assertThat(list().getSelectionModel().getSelectedIndex()).isEqualTo(1);
    write("nothing like it");
    until(() -> list().getItems().isEmpty());
    picture("palette-nothing");
    type(KeyCode.ESCAPE);
    until(() -> !open());
  }

  @Test
  void keepsTheChoiceWhileAgentsWork() {
    explored("One", "Other");
    watch();
    openPalette();
    untilFirst("Other");
    type(KeyCode.DOWN);

    explored("Newest");

    untilFirst("Newest");
    assertThat(list().getSelectionModel().getSelectedItem().title()).isEqualTo("One");
  }

  @Test
  void readsNothingOnceItIsClosed() {
    explored("One");
    watch();
    openPalette();
    untilFirst("One");
    ListView<Entry> list = list();
    type(KeyCode.ESCAPE);
    until(() -> !open());

    explored("Two");
    untilRead();

    assertThat(list.getItems().getFirst().title()).isEqualTo("One");
    openPalette();
    untilFirst("Two");
  }
}
