package dev.ftl.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.ModelTest;
import dev.ftl.data.Page;
import dev.ftl.data.event.Event;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;

class PageModelTest extends ModelTest {

  private final List<Integer> asked = new ArrayList<>();
  private final PageModel<Event> model =
      new PageModel<>(
          live,
          Event::id,
          new SimpleStringProperty(""),
          limit -> {
            asked.add(limit);
            return ftl -> {
              List<Event> newest = ftl.events().list(null, null, limit);
              return new Page<>(newest, Math.toIntExact(ftl.events().newestId()));
            };
          });

  /// In one commit, so that nobody reads some of them only.
  private void add(int count) {
    try (Connection connection = agent().database().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO event (event_type, timestamp, metadata)
          WITH RECURSIVE number(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM number WHERE i < %d)
          SELECT 'STEP', '2026-01-14T21:43:33.328599Z', '{}' FROM number
          """
              .formatted(count));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void watch() throws InterruptedException {
    model.activate();
    follow();
    until(() -> model.read().get());
  }

  private int loaded() {
    return model.rows().rows().size();
  }

  /// Not every entry that comes in makes it read more, and none that is held drops out before.
  @Test
  void aHeldListMakesRoomBeforeItNeedsIt() throws InterruptedException {
    add(PageModel.FIRST);
    watch();
    List<Boolean> there = new ArrayList<>();
    model.rows().rows().addListener((Observable _) -> there.add(model.rows().row(1L) != null));

    model.hold(true);
    for (int i = 1; i <= 6; i++) {
      add(25);
      int expected = PageModel.FIRST + 25 * i;
      until(() -> loaded() == expected);
    }

    assertThat(asked).containsExactly(300, 500, 625);
    assertThat(there).isNotEmpty().doesNotContain(false);
    model.hold(false);
    until(() -> loaded() == PageModel.FIRST);
    assertThat(model.rows().row(1L)).isNull();
  }

  @Test
  void aHeldListHasRoomForMoreThanItExpected() throws InterruptedException {
    add(PageModel.FIRST);
    watch();
    List<Boolean> there = new ArrayList<>();
    model.rows().rows().addListener((Observable _) -> there.add(model.rows().row(1L) != null));

    model.hold(true);
    live.pause(true);
    add(400);
    live.pause(false);

    until(() -> loaded() == 700);
    assertThat(there).isNotEmpty().doesNotContain(false);
  }

  @Test
  void anEntryThatIsOpenedIsLoaded() throws InterruptedException {
    add(PageModel.FIRST + 10);
    watch();

    model.open(5L);

    until(() -> model.entry() != null);
    assertThat(model.entry().id()).isEqualTo(5);
    assertThat(loaded()).isEqualTo(PageModel.FIRST + 10);
  }
}
