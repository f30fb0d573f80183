package dev.ftl.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.ModelTest;
import dev.ftl.app.settings.Settings;
import dev.ftl.data.Ftl;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.session.ExplorerMode;
import dev.ftl.data.session.QuorumState;
import dev.ftl.data.session.SessionOverview;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class SessionsViewModelTest extends ModelTest {

  private final ObjectProperty<Instant> now = new SimpleObjectProperty<>(Instant.now());
  private final SessionsViewModel model = new SessionsViewModel(live, Settings.forgetful(), now);

  private void watch() throws InterruptedException {
    model.activate();
    follow();
    until(() -> model.sessions().read().get() && model.detail().get() != null);
  }

  private List<String> titles() {
    return model.sessions().rows().rows().stream().map(row -> row.value().title()).toList();
  }

  @Test
  void showsTheNewestSessionFirstAndWhatItsExplorersFound() throws InterruptedException {
    Ftl agent = agent();
    agent.sessions().create("first");
    String second = agent.sessions().create("second");
    watch();
    assertThat(titles()).containsExactly("second", "first");
    assertThat(model.detail().get().summary().id()).isEqualTo(second);
    assertThat(model.content().getValue()).isNull();

    agent.sessions().write(second, ExplorerMode.PATTERN, JsonObject.of("framework", "click"));
    model.part().set(Part.PATTERN);
    until(() -> model.content().getValue() != null);
    assertThat(model.content().getValue())
        .isInstanceOfSatisfying(
            JsonObject.class, found -> assertThat(found.text("framework")).isEqualTo("click"));

    model.part().set(Part.EXPLORATION);
    assertThat(model.content().getValue()).isNull();
    agent.explorations().save(second, null, "56dd097");
    until(() -> model.content().getValue() != null);

    agent.sessions().create("third");
    until(() -> titles().size() == 3);
    assertThat(model.detail().get().summary().id()).isEqualTo(second);
  }

  @Test
  void filtersWithoutLosingTheSelectedOne() throws InterruptedException {
    Ftl agent = agent();
    String met = agent.sessions().create("the importer");
    for (ExplorerMode mode : ExplorerMode.values()) {
      agent.sessions().write(met, mode, JsonObject.EMPTY);
    }
    String waiting = agent.sessions().create("the exporter");
    watch();
    assertThat(model.detail().get().summary().id()).isEqualTo(waiting);

    model.quorum().set(QuorumState.MET);
    until(() -> titles().equals(List.of("the importer")));
    assertThat(model.detail().get().summary().id()).isEqualTo(waiting);

    model.sessions().text().set("EXPORT");
    until(() -> titles().isEmpty());
    model.sessions().clearFilters();
    until(() -> titles().size() == 2);
    assertThat(model.sessions().selected().get()).isEqualTo(waiting);
  }

  /// Each time passes before its answer is there: the clock moves on at every look.
  @Test
  void aQuorumFailsByTimeAlone() throws InterruptedException, SQLException {
    Ftl agent = agent();
    agent.sessions().create("late");
    model.quorum().set(QuorumState.WAITING);
    // On a busy machine the time may be over before it is first read: then it gets more of it.
    Duration left = Duration.ofSeconds(1);
    do {
      left = left.multipliedBy(2);
      Instant deadline = Instant.now().plus(left);
      expire(deadline);
      watch();
      until(() -> titles().equals(List.of("late")) || Instant.now().isAfter(deadline));
    } while (titles().isEmpty());

    until(
        () -> {
          // Long enough for an answer to be on its way when the clock moves on.
          LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
          now.set(Instant.now());
          return titles().isEmpty();
        });

    model.quorum().set(QuorumState.FAILED);
    until(() -> titles().equals(List.of("late")));
  }

  private void expire(Instant deadline) throws SQLException {
    Instant created = deadline.minus(SessionOverview.DEADLINE);
    try (Connection connection = agent().database().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE event SET \"timestamp\" = '" + Timestamps.format(created) + "'");
    }
  }
}
