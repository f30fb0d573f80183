package dev.ftl.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.RobotTest;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/// A list of a hundred numbers, of which ten and a half are in sight.
class ListPositionTest extends RobotTest {

  private static final double ROW = 20;

  private final ObservableList<Integer> items =
      FXCollections.observableArrayList(IntStream.range(0, 100).boxed().toList());
  private ListView<Integer> view;
  private ListPosition position;

  @Override
  public void start(Stage stage) {
    view = new ListView<>(items);
    view.setFixedCellSize(ROW);
    view.setStyle("-fx-padding: 0; -fx-background-insets: 0;");
    position = new ListPosition(view, items, view.getSelectionModel(), view::scrollTo);
    stage.setScene(new Scene(view));
    stage.setWidth(300);
    stage.setHeight(10.5 * ROW);
    stage.show();
    view.applyCss();
    view.layout();
  }

  private VirtualFlow<?> flow() {
    return (VirtualFlow<?>) view.lookup(".virtual-flow");
  }

  /// The first row that is seen, and how far above the edge it begins.
  private String first() {
    view.layout();
    IndexedCell<?> cell = flow().getFirstVisibleCell();
    return cell.getItem() + " at " + Math.round(cell.getLayoutY());
  }

  private void scroll(int row, double pixels) {
    interact(
        () -> {
          view.scrollTo(row);
          view.layout();
          flow().scrollPixels(pixels);
        });
  }

  private void change(Integer selected, Runnable change) {
    interact(
        () -> {
          position.remember();
          change.run();
          position.restore(selected);
        });
  }

  @Test
  void theFirstRowInSightStaysWhereItIsToThePixel() {
    scroll(40, 7);
    assertThat(first()).isEqualTo("40 at -7");

    change(null, () -> items.addAll(0, List.of(-3, -2, -1)));
    assertThat(first()).isEqualTo("40 at -7");

    change(null, () -> items.removeIf(item -> item < 20));
    assertThat(first()).isEqualTo("40 at -7");
  }

  @Test
  void theNextOneStaysWhenTheFirstIsGone() {
    scroll(40, 7);

    change(null, () -> items.removeAll(40, 3, 4, 5));
    assertThat(first()).isEqualTo("39 at -7");
    assertThat(top(41)).isEqualTo(ROW - 7);

    change(null, () -> items.removeAll(39, 41, 42));
    assertThat(top(43)).isEqualTo(3 * ROW - 7);
  }

  private double top(Integer item) {
    view.layout();
    return Math.round(flow().getCell(items.indexOf(item)).getLayoutY());
  }

  @Test
  void atTheTopTheNewestComeIn() {
    change(null, () -> items.addAll(0, List.of(-2, -1)));

    assertThat(first()).isEqualTo("-2 at 0");
    assertThat(position.atTop().get()).isTrue();
    scroll(40, 7);
    assertThat(position.atTop().get()).isFalse();
  }

  @Test
  void aRowIsSelectedAndNotItsNumber() {
    interact(() -> view.getSelectionModel().select(Integer.valueOf(50)));

    change(50, () -> items.setAll(items.reversed().stream().toList()));
    assertThat(view.getSelectionModel().getSelectedItem()).isEqualTo(50);
    assertThat(view.getSelectionModel().getSelectedIndex()).isEqualTo(49);

    change(50, () -> items.addAll(0, List.of(-2, -1)));
    assertThat(view.getSelectionModel().getSelectedIndex()).isEqualTo(51);

    change(null, () -> items.removeAll(50));
    assertThat(view.getSelectionModel().getSelectedItem()).isNull();
  }

  @Test
  void onlyWhatIsOutOfSightIsScrolledTo() {
    scroll(40, 7);

    interact(() -> position.reveal(45));
    assertThat(first()).isEqualTo("40 at -7");

    interact(() -> position.reveal(90));
    assertThat(top(90)).isEqualTo(3 * ROW);

    interact(() -> position.reveal(10));
    assertThat(top(10)).isEqualTo(3 * ROW);

    interact(() -> position.reveal(1));
    assertThat(first()).isEqualTo("0 at 0");
    interact(() -> position.reveal(4711));
    assertThat(first()).isEqualTo("0 at 0");
  }
}
