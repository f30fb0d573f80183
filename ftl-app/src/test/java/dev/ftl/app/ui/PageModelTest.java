package dev.ftl.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.ModelTest;
import dev.ftl.data.Ftl;
import dev.ftl.data.Page;
import dev.ftl.data.event.Event;
import dev.ftl.data.json.JsonObject;
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

  private void add(int count) {
    Ftl agent = agent();
    for (int i = 0; i < count; i++) {
      agent.events().emit("STEP", JsonObject.EMPTY);
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
