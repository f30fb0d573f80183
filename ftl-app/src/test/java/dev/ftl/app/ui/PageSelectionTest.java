package dev.ftl.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.RobotTest;
import dev.ftl.app.live.Poller;
import dev.ftl.data.Page;
import java.util.List;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/// A list of a hundred numbers, of which ten are in sight, and a model that others select in.
class PageSelectionTest extends RobotTest {

  private static final List<Integer> NUMBERS = IntStream.range(0, 100).boxed().toList();

  private Poller live;
  private PageModel<Integer> model;
  private ListView<Row<Integer>> view;

  @Override
  public void start(Stage stage) {
    live = new Poller(Platform::runLater);
    model =
        new PageModel<>(
            live,
            number -> number,
            new SimpleStringProperty(""),
            _ -> _ -> new Page<>(NUMBERS, NUMBERS.size()));
    view = new ListView<>(model.rows().rows());
    view.setFixedCellSize(20);
    new PageSelection<>(
        model,
        view.getSelectionModel(),
        new ListPosition(view, model.rows().rows(), view.getSelectionModel(), view::scrollTo));
    model.rows().sync(NUMBERS);
    stage.setScene(new Scene(view));
    stage.setWidth(300);
    stage.setHeight(200);
    stage.show();
  }

  @Override
  public void stop() {
    live.close();
  }

  private List<Integer> inSight() {
    VirtualFlow<?> flow = (VirtualFlow<?>) view.lookup(".virtual-flow");
    return List.of(flow.getFirstVisibleCell().getIndex(), flow.getLastVisibleCell().getIndex());
  }

  @Test
  void whatOthersSelectIsBroughtIntoSight() {
    interact(() -> model.selected().set(60));
    assertThat(view.getSelectionModel().getSelectedItem().value()).isEqualTo(60);
    assertThat(inSight().getFirst()).isLessThanOrEqualTo(60);
    assertThat(inSight().getLast()).isGreaterThanOrEqualTo(60);

    interact(() -> model.selected().set(null));
    assertThat(view.getSelectionModel().getSelectedItem()).isNull();

    interact(() -> view.getSelectionModel().select(5));
    assertThat(model.selected().get()).isEqualTo(5);
    assertThat(inSight().getLast())
        .as("a selection made in the view moves nothing")
        .isGreaterThan(59);
  }
}
