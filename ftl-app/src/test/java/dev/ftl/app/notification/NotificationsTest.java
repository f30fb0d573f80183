package dev.ftl.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.ScreenTest;
import dev.ftl.app.shell.ScreenId;
import dev.ftl.data.Ftl;
import dev.ftl.data.event.EventType;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.session.ExplorerMode;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class NotificationsTest extends ScreenTest {

  NotificationsTest() {
    super(ScreenId.MEMORY);
  }

  private List<String> titles() {
    return lookup(".toast-title").queryAllAs(Label.class).stream().map(Label::getText).toList();
  }

  private static void block(Ftl agent, long id, String reason) {
    agent
        .events()
        .emit(
            EventType.WORKSPACE_BLOCKED.name(),
            JsonObject.of("id", id)
                .with("workspace_id", "00" + id + "-task")
                .with("reason", reason));
  }

  private static void answer(Ftl agent, String session) {
    for (ExplorerMode mode :
        List.of(ExplorerMode.STRUCTURE, ExplorerMode.PATTERN, ExplorerMode.DELTA)) {
      agent.sessions().write(session, mode, JsonObject.of("status", "ok"));
    }
  }

  private void watchFromNowOn() {
    long before = dashboard.live().pulse().get().readings();
    interact(() -> dashboard.watch(database()));
    until(() -> dashboard.live().pulse().get().readings() != before);
  }

  @Test
  void tellsWhatHappensOnceAndLeadsThere() {
    Ftl agent = agent();
    block(agent, 1, "It was blocked before anybody looked");
    watchFromNowOn();
    String session = agent.sessions().create("Add pagination to the list");
    answer(agent, session);
    block(agent, 2, "The framework is unknown, and the test that the plan names does not exist");

    until(() -> titles().size() == 2);
    assertThat(titles()).containsExactlyInAnyOrder("Quorum met: 3 of 4", "002-task is blocked");
    picture("notifications");

    interact(() -> dashboard.shell().go(ScreenId.ACTIVITY));
    press(KeyCode.CONTROL).type(KeyCode.N, 2).release(KeyCode.CONTROL);
    until(() -> titles().isEmpty());
    assertThat(dashboard.shell().place().get()).isIn(ScreenId.SESSIONS, ScreenId.WORKSPACES);
  }

  @Test
  void aBurstIsOneAndWhatIsMutedIsNone() {
    Ftl agent = agent();
    String session = agent.sessions().create("Nobody wants to know");
    watchFromNowOn();
    interact(
        () ->
            dashboard.shell().actions().all().stream()
                .filter(action -> action.title().equals(Kind.QUORUM_MET.choice()))
                .forEach(action -> action.run().run()));
    answer(agent, session);
    for (int i = 1; i <= 50; i++) {
      block(agent, i, "stuck");
    }

    until(() -> titles().equals(List.of("50 workspaces are blocked")));
    picture("notifications-burst");

    interact(() -> dashboard.watch(folder.resolve("other.db")));
    until(() -> titles().isEmpty());
  }

  @Test
  void tellsWhatHappenedWhileSomebodyWasAwayByKeyboardAlone() {
    Ftl agent = agent();
    agent.database().create();
    watchFromNowOn();
    block(agent, 7, "the test needs a fixture");
    until(() -> titles().size() == 1);
    type(KeyCode.F8);
    until(() -> lookup(".past-notices .list-cell .label").queryAll().size() > 2);
    assertThat(lookup("007-task is blocked").queryAll()).hasSizeGreaterThanOrEqualTo(1);
    picture("notifications-past");
    type(KeyCode.ENTER);
    until(() -> dashboard.shell().place().get() == ScreenId.WORKSPACES);
  }
}
