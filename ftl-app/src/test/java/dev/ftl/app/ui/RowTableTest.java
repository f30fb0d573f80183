package dev.ftl.app.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ftl.app.Dashboard;
import dev.ftl.app.ScreenTest;
import dev.ftl.app.shell.ScreenId;
import dev.ftl.data.Ftl;
import dev.ftl.data.event.Event;
import dev.ftl.data.json.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/// What every list does, shown on the one of events.
class RowTableTest extends ScreenTest {

  RowTableTest() {
    super(ScreenId.ACTIVITY);
  }

  private TableView<Row<Event>> table() {
    return find(".row-table .table-view");
  }

  private TableColumn<Row<Event>, ?> column(String id) {
    return table().getColumns().stream()
        .filter(column -> column.getId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void emit(int count) {
    Ftl agent = agent();
    for (int i = 0; i < count; i++) {
      agent.events().emit(i % 3 == 0 ? "DEPLOYED" : "STEP", JsonObject.of("number", i));
    }
  }

  private Bounds text(Node node) {
    Node text = node.lookup(".text");
    return text.localToScene(text.getBoundsInLocal());
  }

  private Node header(String title) {
    return lookup(".column-header .label")
        .match((Label label) -> label.getText().equals(title))
        .query();
  }

  private Node cell(String id) {
    return lookup(".table-cell").match(node -> id.equals(node.getId())).query();
  }

  @Test
  void standsInLineWithTheTitleAndItsColumnsWithTheirNames() {
    emit(100);
    watch();
    picture("list");

    double title = text(find(".screen-title")).getMinX();
    assertThat(text(header("When")).getMinX()).isEqualTo(title);
    assertThat(text(cell("time")).getMinX()).isEqualTo(title);
    assertThat(text(header("Id")).getMaxX()).isCloseTo(text(cell("id")).getMaxX(), within(2.0));
    Bounds search = find(".search-field").localToScene(find(".search-field").getBoundsInLocal());
    assertThat(text(header("Id")).getMaxX()).isCloseTo(search.getMaxX(), within(2.0));
  }

  @Test
  void sortingKeepsTheSelectionAndRefreshesKeepTheSorting() {
    emit(100);
    watch();
    interact(() -> table().getSelectionModel().select(40));
    Row<Event> selected = table().getSelectionModel().getSelectedItem();

    // Not by a click: without a screen, JavaFX takes every release of a button for a menu's.
    interact(() -> table().getSortOrder().add(column("id")));

    assertThat(table().getItems().getFirst().value().id()).isEqualTo(1);
    assertThat(table().getSelectionModel().getSelectedItem()).isSameAs(selected);
    VirtualFlow<?> flow = (VirtualFlow<?>) table().lookup(".virtual-flow");
    assertThat(flow.getFirstVisibleCell().getIndex()).isZero();
    emit(1);
    until(() -> table().getItems().size() == 101);
    assertThat(table().getItems().getFirst().value().id()).isEqualTo(1);
    assertThat(table().getItems().getLast().value().id()).isEqualTo(101);
    assertThat(table().getSelectionModel().getSelectedItem()).isSameAs(selected);
  }

  /// What a small window causes is neither kept nor remembered.
  @Test
  void widthsComeBackWithTheRoom() {
    emit(10);
    watch();
    List<Double> before = widths();
    resize(640, 420);
    assertThat(column("what").getWidth()).isGreaterThan(150);
    resize(1280, 800);
    assertThat(widths()).isEqualTo(before);
    assertThat(settings.text("table.activity.what.width", "none")).isEqualTo("none");
    assertThat(settings.text("split.activity", "none")).isEqualTo("none");
  }

  private List<Double> widths() {
    return table().getVisibleLeafColumns().stream().map(TableColumn::getWidth).toList();
  }

  @Test
  void remembersItsColumns() {
    interact(
        () -> {
          column("time").setVisible(false);
          table().getColumns().setAll(List.copyOf(table().getColumns()).reversed());
          table().getSortOrder().add(column("type"));
        });

    AtomicReference<TableView<?>> later = new AtomicReference<>();
    interact(
        () -> {
          try (Dashboard again = new Dashboard(settings, InstantSource.system())) {
            again.shell().go(ScreenId.ACTIVITY);
            later.set((TableView<?>) again.shell().screen().node().lookup(".table-view"));
          }
        });
    assertThat(later.get().getColumns())
        .extracting(TableColumn::getId)
        .containsExactly("id", "what", "type", "time");
    assertThat(later.get().getVisibleLeafColumns())
        .extracting(TableColumn::getId)
        .containsExactly("id", "what", "type");
    assertThat(later.get().getSortOrder()).extracting(TableColumn::getId).containsExactly("type");
  }

  @Test
  void saysWhatIsMissingInTheMiddle() {
    agent().database().create();
    watch();
    picture("list-empty");

    Node empty = find(".row-table .empty-state");
    Bounds list = find(".row-table").localToScene(find(".row-table").getBoundsInLocal());
    Bounds words = empty.localToScene(empty.getBoundsInLocal());
    assertThat(words.getCenterX()).isEqualTo(list.getCenterX());
    assertThat(((Region) find(".column-header-background")).getHeight()).isZero();
  }
}
