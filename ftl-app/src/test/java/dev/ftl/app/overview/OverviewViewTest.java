package dev.ftl.app.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.ScreenTest;
import dev.ftl.app.shell.ScreenId;
import dev.ftl.app.ui.UiClock;
import dev.ftl.data.Ftl;
import dev.ftl.data.json.JsonBody;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.memory.HoldOut;
import dev.ftl.data.phase.Phase;
import dev.ftl.data.plan.TaskStatus;
import dev.ftl.data.session.ExplorerMode;
import dev.ftl.data.workspace.WorkspaceRecorder;
import java.time.InstantSource;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

class OverviewViewTest extends ScreenTest {

  OverviewViewTest() {
    super(ScreenId.OVERVIEW);
  }

  private static JsonObject plan(int tasks) {
    StringBuilder text = new StringBuilder("{\"objective\":\"Add TSV export\",\"tasks\":[");
    for (int i = 1; i <= tasks; i++) {
      text.append(i == 1 ? "" : ",")
          .append(
              "{\"seq\":\"%03d\",\"slug\":\"step-%d\",\"depends\":\"%s\",\"delta\":[],\"creates\":[\"a%d.py\"],\"verify\":\"true\"}"
                  .formatted(i, i, i < 6 ? "none" : "%03d".formatted(i - 5), i));
    }
    return JsonBody.object(text + "]}", "plan");
  }

  @Test
  void leadsFromCardsAndLinesToTheirPlacesByKeyboardAlone() {
    Ftl agent = agent();
    String session = agent.sessions().create("Which tests cover the importer?");
    watch();
    until(() -> lookup(".overview-entry").queryAll().size() >= 2);

    type(KeyCode.J, 2);
    until(() -> focused().getStyleClass().contains("overview-entry"));
    Node line = focused();
    agent.sessions().create("Another one");
    agent.sessions().write(session, ExplorerMode.DELTA, JsonObject.EMPTY);
    until(() -> lookup(".overview-entry").queryAll().size() >= 5);
    assertThat(focused()).isSameAs(line);
    type(KeyCode.ENTER);
    until(() -> dashboard.shell().place().get() == ScreenId.SESSIONS);
    until(() -> objective().equals("Which tests cover the importer?"));

    type(KeyCode.DIGIT1).type(KeyCode.RIGHT, 1).type(KeyCode.J);
    until(() -> focused().getAccessibleText().equals("Latest events"));
    type(KeyCode.ENTER);
    until(() -> dashboard.shell().place().get() == ScreenId.ACTIVITY);
  }

  @Test
  void leadsFromAttentionToItsCauseAndBackByKeyboardAlone() {
    Ftl agent = agent();
    agent.campaigns().create("Add TSV export", "click", false);
    long planId = agent.planWriter().write(plan(6), null, null).id();
    agent.planIntake().add(plan(6));
    agent.workspaceCreator().create(planId, "001", null, folder, HoldOut.NONE);
    agent
        .workspaceRecorder()
        .block("001-step-1", "no dialect is known", WorkspaceRecorder.Author.ANYBODY);
    watch();
    until(() -> lookup("no dialect is known").tryQuery().isPresent());
    type(KeyCode.RIGHT).type(KeyCode.DOWN);
    until(() -> focused().getStyleClass().contains("overview-entry"));
    while (!focused().getAccessibleText().startsWith("Blocked")) {
      type(KeyCode.DOWN);
    }
    type(KeyCode.ENTER);
    until(() -> lookup(".block-reason").tryQuery().isPresent());
    type(KeyCode.ESCAPE);
    until(() -> lookup(".workspace-detail").tryQuery().isEmpty());
    type(KeyCode.ESCAPE);
    until(() -> dashboard.shell().place().get() == ScreenId.OVERVIEW);
    press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
    until(() -> dashboard.shell().place().get() == ScreenId.WORKSPACES);
    press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
    until(() -> dashboard.shell().place().get() == ScreenId.OVERVIEW);
  }

  @Test
  void saysThatThereIsNothingOnlyAfterReading() {
    Label nothing = new Label();
    Card card =
        new Card(BootstrapIcons.BELL, "Sessions", () -> {})
            .with(
                new EntryList(0, false, true, new UiClock(InstantSource.system()), _ -> {}),
                nothing);
    assertThat(nothing.isVisible()).isFalse();
    card.read();
    assertThat(nothing.isVisible()).isTrue();
  }

  private Node focused() {
    return stage.getScene().getFocusOwner();
  }

  private String objective() {
    return lookup(".session-objective").tryQueryAs(Label.class).map(Label::getText).orElse("");
  }

  @Test
  void showsTheCampaignAndItsSessions() {
    Ftl agent = agent();
    agent.database().create();
    watch();
    resize(1280, 800);
    picture("overview-empty");
    agent.phases().move(Phase.EXPLORE);
    agent.phases().move(Phase.PLAN);
    agent.phases().move(Phase.EXPLORE);
    agent.phases().move(Phase.PLAN);
    agent.phases().move(Phase.BUILD);
    agent.campaigns().create("Add TSV export to the memory command", "click", false);
    agent.planIntake().add(plan(25));
    for (int i = 1; i <= 9; i++) {
      String seq = "%03d".formatted(i);
      agent.taskClaims().claim(seq, "builder-" + i % 3, 3600);
      if (i < 7) {
        agent.taskBoard().update(seq, TaskStatus.COMPLETE);
      }
    }
    agent.taskBoard().update("010", TaskStatus.BLOCKED);
    for (int i = 0; i < 4; i++) {
      String id = agent.sessions().create("Which tests cover the importer of dialect " + i + "?");
      for (int mode = 0; mode < i + 1; mode++) {
        agent
            .sessions()
            .write(
                id,
                ExplorerMode.values()[mode],
                JsonObject.of("status", mode == 1 ? "partial" : "ok"));
      }
    }
    untilRead();
    picture("overview-usual");
    assertThat(lookup("Add TSV export to the memory command").tryQuery()).isPresent();
    for (int i = 0; i < 4; i++) {
      assertThat(lookup("Which tests cover the importer of dialect " + i + "?").tryQuery())
          .isPresent();
    }
    interact(
        () -> {
          stage.setX(0);
          stage.setY(0);
        });
    resize(1920, 990);
    picture("overview-wide");
  }

  @Test
  void tooMuchStaysWithinItsCardsAndTheWindow() {
    Ftl agent = agent();
    agent
        .campaigns()
        .create(
            "Make the importer accept every dialect of CSV that was ever written, tell them apart"
                + " by their first lines, say which one it took, and let the user overrule it,"
                + " without becoming slower than it is on files of several gigabytes",
            "click",
            false);
    agent.planIntake().add(plan(150));
    for (int i = 1; i <= 120; i++) {
      agent
          .taskBoard()
          .update("%03d".formatted(i), i < 100 ? TaskStatus.BLOCKED : TaskStatus.COMPLETE);
    }
    for (int i = 121; i <= 150; i++) {
      agent.taskBoard().update("%03d".formatted(i), TaskStatus.IN_PROGRESS);
    }
    for (int i = 0; i < 60; i++) {
      agent
          .sessions()
          .create(
              "Which tests cover the importer of the dialect number "
                  + i
                  + ", and what do they leave out?");
    }
    watch();
    resize(1280, 800);
    picture("overview-much");

    for (Node card : lookup(".overview-card").queryAll()) {
      Bounds edges = card.localToScene(card.getLayoutBounds());
      assertThat(stage.getScene().getWidth()).isGreaterThanOrEqualTo(edges.getMaxX());
      assertThat(stage.getScene().getHeight()).isGreaterThanOrEqualTo(edges.getMaxY());
      for (Node part : card.lookupAll(".label, .overview-entry")) {
        if (isSeen(part)) {
          assertThat(edges.contains(part.localToScene(part.getLayoutBounds())))
              .as("%s within its card", part)
              .isTrue();
        }
      }
    }
    assertThat(more()).hasSize(2).allMatch(text -> text.matches("and [1-9]\\d+ more"));
  }

  private static boolean isSeen(Node node) {
    return node == null || node.isVisible() && isSeen(node.getParent());
  }

  private List<String> more() {
    return lookup(".overview-entries > .muted").queryAllAs(Label.class).stream()
        .filter(OverviewViewTest::isSeen)
        .map(Label::getText)
        .toList();
  }
}
