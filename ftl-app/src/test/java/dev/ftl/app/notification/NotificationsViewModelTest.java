package dev.ftl.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.ModelTest;
import dev.ftl.app.settings.Settings;
import dev.ftl.data.Ftl;
import dev.ftl.data.event.EventType;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.session.SessionOverview;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.Test;

class NotificationsViewModelTest extends ModelTest {

  private final ReadOnlyObjectWrapper<Instant> now = new ReadOnlyObjectWrapper<>(Instant.now());
  private final NotificationsViewModel model =
      new NotificationsViewModel(live, Settings.forgetful(), now.getReadOnlyProperty());
  private final List<String> told = new ArrayList<>();

  private void watch() throws InterruptedException {
    model.onTold(notice -> told.add(notice.title()));
    follow();
    until(() -> live.pulse().get().readings() > 0);
  }

  private List<String> shown() {
    return model.shown().stream().map(Notice::title).toList();
  }

  private void block(Ftl agent, int... ids) {
    for (int id : ids) {
      agent
          .events()
          .emit(
              EventType.WORKSPACE_BLOCKED.name(),
              JsonObject.of("id", id).with("workspace_id", "w" + id).with("reason", "stuck"));
    }
  }

  private void emit(Ftl agent, EventType type, JsonObject about) {
    agent.events().emit(type.name(), about);
  }

  /// What is not read any more may have been answered long ago.
  @Test
  void timePassesOnlyWhileTheDatabaseIsFollowed() throws InterruptedException {
    agent().sessions().create("late");
    watch();
    live.pause(true);
    until(() -> live.pulse().get().paused());
    Instant late = Instant.now().plus(SessionOverview.DEADLINE).plusSeconds(60);

    now.set(late);
    assertThat(shown()).isEmpty();

    live.pause(false);
    until(() -> !live.pulse().get().paused());
    now.set(late.plusSeconds(1));
    assertThat(shown()).containsExactly("Quorum failed: 0 of 4");
  }

  @Test
  void theOldestMakeRoomForMoreThanFit() throws InterruptedException {
    Ftl agent = agent();
    agent.database().create();
    watch();
    block(agent, 1, 2, 3);
    until(() -> shown().size() == 3);
    for (int id = 1; id <= 3; id++) {
      emit(
          agent,
          EventType.CAMPAIGN_COMPLETED,
          JsonObject.of("campaign_id", id).with("outcome", "complete"));
    }

    until(() -> shown().contains("Campaign 3 is complete"));
    assertThat(shown())
        .containsExactly(
            "w2 is blocked",
            "w3 is blocked",
            "Campaign 1 is complete",
            "Campaign 2 is complete",
            "Campaign 3 is complete");
    assertThat(model.newest().title()).isEqualTo("Campaign 3 is complete");
    assertThat(told).hasSize(6);
  }

  /// Who looks elsewhere is told once that there are many, and not of each that is added.
  @Test
  void oneThatOnlyGrowsIsNotToldAgain() throws InterruptedException {
    Ftl agent = agent();
    agent.database().create();
    watch();
    block(agent, 1, 2, 3, 4);
    until(() -> shown().equals(List.of("4 workspaces are blocked")));
    // However they were read: one by one, or together.
    assertThat(told).last().isEqualTo("4 workspaces are blocked");
    int before = told.size();

    block(agent, 5);
    until(() -> shown().equals(List.of("5 workspaces are blocked")));
    assertThat(told).hasSize(before);

    model.dismiss(model.newest());
    block(agent, 6);
    until(() -> shown().equals(List.of("w6 is blocked")));
    assertThat(told).hasSize(before + 1).last().isEqualTo("w6 is blocked");
  }
}
