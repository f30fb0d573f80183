package dev.ftl.app.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.ModelTest;
import dev.ftl.app.settings.Settings;
import dev.ftl.app.shell.ScreenId;
import dev.ftl.data.Ftl;
import dev.ftl.data.benchmark.NewRecord;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonBody;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.plan.TaskStatus;
import dev.ftl.data.session.ExplorerMode;
import java.time.Instant;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OverviewViewModelTest extends ModelTest {

  private static final String PLAN =
      """
      {"objective": "Add TSV export", "tasks": [
        {"seq": "001", "slug": "read", "depends": "none", "creates": ["a.py"], "delta": [], "verify": "true"},
        {"seq": "002", "slug": "write", "depends": "001", "creates": ["b.py"], "delta": [], "verify": "true"},
        {"seq": "003", "slug": "show", "depends": "none", "creates": ["c.py"], "delta": [], "verify": "true"},
        {"seq": "004", "slug": "tell", "depends": "none", "creates": ["d.py"], "delta": [], "verify": "true"}]}
      """;

  private final ObjectProperty<Instant> clock = new SimpleObjectProperty<>(Instant.now());
  private final OverviewViewModel model = new OverviewViewModel(live, Settings.forgetful(), clock);
  private Ftl agent;

  @BeforeEach
  void watch() throws InterruptedException {
    agent = agent();
    agent.database().create();
    model.activate();
    follow();
    until(() -> model.overview().get() != null);
  }

  @Test
  void nothingRunsAndNothingNeedsAttention() {
    assertThat(model.overview().get().campaign()).isNull();
    assertThat(model.working().getValue()).isEmpty();
    assertThat(model.sessions().getValue()).isEmpty();
    assertThat(model.attention().getValue()).isEmpty();
    assertThat(model.events().getValue()).isEmpty();
  }

  @Test
  void aClaimRunsOutByTimeAlone() throws InterruptedException {
    agent.campaigns().create("Add TSV export", null, false);
    agent.planIntake().add(JsonBody.object(PLAN, "plan"));
    // On a busy machine the lease may be over before it is first read: then it is a longer one.
    int lease = 1;
    do {
      lease *= 2;
      Instant end = agent.taskClaims().claim("003", "builder-1", lease).leaseUntil();
      until(() -> model.working().getValue().size() == 1 || Instant.now().isAfter(end));
    } while (model.working().getValue().isEmpty());
    assertThat(model.overview().get().campaign().tasks().inProgress()).isEqualTo(1);
    assertThat(model.overview().get().campaign().ready()).isEqualTo(2);

    until(
        () -> {
          clock.set(Instant.now());
          return model.working().getValue().isEmpty();
        });

    assertThat(model.overview().get().campaign().tasks().inProgress()).isZero();
    assertThat(model.overview().get().campaign().tasks().pending()).isEqualTo(4);
    assertThat(model.overview().get().campaign().ready()).isEqualTo(3);
  }

  @Test
  void tellsHowFarTheCampaignIsAndWhoWorksOnWhat() throws InterruptedException {
    agent.campaigns().create("Add TSV export", null, false);
    agent.planIntake().add(JsonBody.object(PLAN, "plan"));
    agent.taskBoard().update("001", TaskStatus.BLOCKED);
    agent.taskClaims().claim("003", "builder-1", 3600);
    until(() -> model.working().getValue().size() == 1);

    CampaignProgress campaign = model.overview().get().campaign();
    assertThat(campaign.ready()).isEqualTo(1);
    assertThat(campaign.unreachable()).isEqualTo(1);
    assertThat(campaign.percent()).isZero();
    Entry working = model.working().getValue().getFirst();
    assertThat(working.title()).isEqualTo("003-show");
    assertThat(working.detail()).isEqualTo("builder-1");
    until(() -> model.attention().getValue().size() == 2);
    assertThat(model.attention().getValue()).extracting(Entry::place).containsOnly(ScreenId.PLANS);

    agent.campaigns().complete(null, JsonArray.EMPTY);
    until(() -> model.overview().get().campaign() == null);
    assertThat(model.overview().get().last().campaign().objective()).isEqualTo("Add TSV export");
    assertThat(model.attention().getValue()).isEmpty();
  }

  @Test
  void sessionsThatExpectAnswersComeFirst() throws InterruptedException {
    String waiting = agent.sessions().create("waiting");
    String done = agent.sessions().create("done");
    for (ExplorerMode mode : ExplorerMode.values()) {
      agent.sessions().write(done, mode, JsonObject.EMPTY);
    }
    until(() -> model.sessions().getValue().size() == 2 && model.live(Instant.now()) == 1);

    assertThat(model.sessions().getValue()).extracting(Entry::id).containsExactly(waiting, done);
    assertThat(model.live(Instant.now().plusSeconds(301))).isZero();
  }

  @Test
  void aRunThatIsWorseNeedsAttention() throws InterruptedException {
    for (double value : new double[] {10, 10.1, 10.2, 9.9, 9.8, 10}) {
      record("before", value);
      record("after", 2 * value);
    }

    until(() -> !model.attention().getValue().isEmpty());
    until(() -> model.attention().getValue().getFirst().title().startsWith("1 metric of after"));
    assertThat(model.attention().getValue().getFirst().detail()).isEqualTo("time +100.0 %");
    assertThat(model.attention().getValue().getFirst().place()).isEqualTo(ScreenId.BENCHMARKS);
  }

  @Test
  void readsAgainWhenTheTimeOfASessionIsOver() throws InterruptedException {
    agent.sessions().create("waiting");
    until(() -> model.sessions().getValue().size() == 1);
    live.pause(true);
    agent.sessions().create("another");

    clock.set(Instant.now().plusSeconds(10));
    clock.set(Instant.now().plusSeconds(301));

    until(() -> model.sessions().getValue().size() == 2);
  }

  @Test
  void followsNothingOnceItIsLeft() throws InterruptedException {
    model.deactivate();
    OverviewViewModel other = new OverviewViewModel(live, Settings.forgetful(), clock);
    other.activate();
    agent.sessions().create("unseen");
    until(() -> other.sessions().getValue().size() == 1);
    assertThat(model.sessions().getValue()).isEmpty();
  }

  private void record(String run, double value) {
    agent
        .benchmarks()
        .record(new NewRecord(run, "time", value, JsonObject.of("direction", "lower")));
  }
}
