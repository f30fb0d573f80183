package dev.ftl.app.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.live.LiveTest;
import dev.ftl.app.settings.Settings;
import dev.ftl.app.ui.PageModel;
import dev.ftl.data.event.Event;
import dev.ftl.data.event.EventCount;
import dev.ftl.data.json.JsonObject;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.Observable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActivityViewModelTest extends LiveTest {

  private final Settings settings = Settings.forgetful();
  private final ActivityViewModel model = onScreen(() -> new ActivityViewModel(live, settings));

  @BeforeEach
  void watch() {
    onScreen(model::activate);
    onScreen(() -> live.watch(database()));
  }

  private List<Long> ids() {
    return onScreen(
        () -> model.events().rows().rows().stream().map(row -> row.value().id()).toList());
  }

  private Event selected() {
    return onScreen(() -> model.selected().get());
  }

  private int unseen() {
    return onScreen(() -> model.unseen().get());
  }

  private void log(String type, int... numbers) {
    for (int number : numbers) {
      agent().events().emit(type, JsonObject.of("number", "n" + number));
    }
  }

  @Test
  void listsTheNewestFirstAndCountsTheTypes() {
    log("STEP", 1, 2);
    log("DEPLOYED", 3);

    until(() -> ids().equals(List.of(3L, 2L, 1L)));

    assertThat(onScreen(() -> model.types().get()))
        .containsExactly(new EventCount("DEPLOYED", 1), new EventCount("STEP", 2));
  }

  @Test
  void filtersTheWholeLogByTypeAndText() {
    log("STEP", 1, 2);
    log("DEPLOYED", 3, 1);
    until(() -> ids().size() == 4);

    onScreen(() -> model.chosenTypes().set(List.of("DEPLOYED")));
    until(() -> ids().equals(List.of(4L, 3L)));
    onScreen(() -> model.events().text().set("N1"));
    until(() -> ids().equals(List.of(4L)));
    assertThat(onScreen(() -> model.events().filtered().get())).isTrue();
    onScreen(model.events()::clearFilters);

    until(() -> ids().size() == 4);
  }

  @Test
  void countsWhatComesInWhileOlderEventsAreRead() {
    log("STEP", 1, 2);
    until(() -> ids().size() == 2);
    log("STEP", 3);
    until(() -> ids().size() == 3);
    assertThat(unseen()).isZero();

    onScreen(() -> model.following().set(false));
    log("STEP", 4, 5);

    until(() -> unseen() == 2);
    onScreen(() -> model.following().set(true));
    assertThat(unseen()).isZero();
  }

  @Test
  void knowsTheSelectedEventAsLongAsItIsListed() {
    log("STEP", 1, 2);
    until(() -> ids().size() == 2);

    onScreen(() -> model.events().selected().set(1L));
    assertThat(selected().metadata()).isEqualTo(JsonObject.of("number", "n1"));

    onScreen(() -> model.events().text().set("n2"));
    until(() -> selected() == null);
    onScreen(model.events()::clearFilters);
    until(() -> selected() != null && selected().id() == 1);
  }

  @Test
  void keepsWhatIsReadWhileTheLogGoesOn() throws SQLException {
    log("STEP", 1);
    fill(PageModel.FIRST + 20);
    until(() -> ids().size() == PageModel.FIRST);
    long oldest = ids().getLast();
    onScreen(() -> model.events().hold(true));
    Set<Boolean> there = new HashSet<>();
    onScreen(
        () ->
            model
                .events()
                .rows()
                .rows()
                .addListener(
                    (Observable _) -> there.add(model.events().rows().row(oldest) != null)));

    for (int i = 0; i < 5; i++) {
      long newest = ids().getFirst();
      fill(PageModel.FIRST * (i + 1));
      until(() -> ids().getFirst() > newest);
    }

    assertThat(there).containsExactly(true);
    onScreen(() -> model.events().hold(false));
    until(() -> ids().size() == PageModel.FIRST);
  }

  private void fill(int count) throws SQLException {
    execute(
        "INSERT INTO event (event_type, \"timestamp\") WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL"
            + " SELECT i + 1 FROM n WHERE i < "
            + count
            + ") SELECT 'STEP', '2026-03-04T12:00:00Z' FROM n");
  }

  @Test
  void remembersItsFilters() {
    onScreen(() -> model.chosenTypes().set(List.of("DEPLOYED")));
    onScreen(() -> model.events().text().set("n2"));

    ActivityViewModel later = onScreen(() -> new ActivityViewModel(live, settings));

    assertThat(onScreen(() -> later.chosenTypes().get())).isEqualTo(List.of("DEPLOYED"));
    assertThat(onScreen(() -> later.events().text().get())).isEqualTo("n2");
  }
}
