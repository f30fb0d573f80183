package dev.ftl.app.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.ScreenTest;
import dev.ftl.app.shell.Place;
import dev.ftl.app.ui.Row;
import dev.ftl.data.Ftl;
import dev.ftl.data.event.Event;
import dev.ftl.data.json.JsonObject;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class ActivityViewTest extends ScreenTest {

  ActivityViewTest() {
    super(Place.ACTIVITY);
  }

  private TableView<Row<Event>> table() {
    return find(".row-table .table-view");
  }

  private Event selected() {
    Row<Event> row = table().getSelectionModel().getSelectedItem();
    return row == null ? null : row.value();
  }

  private IndexedCell<?> firstInSight() {
    VirtualFlow<?> flow = (VirtualFlow<?>) table().lookup(".virtual-flow");
    return flow.getFirstVisibleCell();
  }

  private void emit(Ftl agent, int from, int to) {
    for (int i = from; i < to; i++) {
      agent.events().emit("STEP", JsonObject.of("number", i));
    }
  }

  @Test
  void followsTheEndAtTheTop() {
    emit(agent(), 0, 50);
    watch();

    emit(agent(), 50, 53);

    until(() -> table().getItems().size() == 53);
    assertThat(((Row<?>) firstInSight().getItem()).value())
        .isInstanceOfSatisfying(Event.class, event -> assertThat(event.id()).isEqualTo(53));
  }

  @Test
  void staysWhereItIsScrolledToAndKeepsTheSelectionOverAHundredRefreshes() {
    Ftl agent = agent();
    emit(agent, 0, 200);
    watch();
    type(KeyCode.J, 31);
    until(() -> selected() != null && selected().id() == 170);
    interact(() -> table().scrollTo(40));
    Object anchor = firstInSight().getItem();
    double offset = firstInSight().getLayoutY();
    assertThat(((Row<?>) anchor).key()).isEqualTo(160L);

    for (int i = 0; i < 100; i++) {
      emit(agent, 200 + i, 201 + i);
      int size = Math.min(300, 201 + i);
      until(() -> table().getItems().size() == size);
    }

    assertThat(selected().id()).isEqualTo(170);
    assertThat(firstInSight().getItem()).isSameAs(anchor);
    assertThat(firstInSight().getLayoutY()).isEqualTo(offset);
  }
}
