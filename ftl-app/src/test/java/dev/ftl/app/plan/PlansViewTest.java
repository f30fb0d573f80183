package dev.ftl.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.ScreenTest;
import dev.ftl.app.shell.ScreenId;
import dev.ftl.app.ui.Row;
import dev.ftl.data.Ftl;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.plan.PlanOverview;
import dev.ftl.data.plan.TaskStatus;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class PlansViewTest extends ScreenTest {

  PlansViewTest() {
    super(ScreenId.PLANS);
  }

  private GraphView graph() {
    return find(".graph");
  }

  private TaskNode node(String seq) {
    return lookup(".task-node")
        .match(node -> node instanceof TaskNode task && task.task().seq().equals(seq))
        .query();
  }

  private boolean isShown(String selector) {
    return lookup(selector).match(node -> node.isVisible()).tryQuery().isPresent();
  }

  private <T> TableView<Row<T>> table() {
    return find(".row-table .table-view");
  }

  private Object selectedRow() {
    Row<?> row = table().getSelectionModel().getSelectedItem();
    return row == null ? null : row.key();
  }

  private void execute(String... statements) throws SQLException {
    Database agent = new Database(database(), Access.CREATE, Duration.ofSeconds(10));
    try (Connection connection = agent.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /// As large as most windows get. The headless screen ends at 1000 pixels from the top.
  private void large() {
    interact(
        () -> {
          stage.setX(0);
          stage.setY(0);
        });
    resize(1920, 990);
  }

  @Test
  void isUsedByKeyboardAlone() {
    Ftl agent = agent();
    Plans.campaign(agent, Plans.large(30));
    agent.taskBoard().update("001", TaskStatus.COMPLETE);
    Plans.campaign(agent, Plans.real());
    agent.taskBoard().update("001", TaskStatus.COMPLETE);
    agent.taskClaims().claim("003", "worker-1", 3600);
    watch();
    picture("plans-real");

    // It begins at the task that is worked on, and goes along the lines.
    type(KeyCode.RIGHT);
    assertThat(node("003").task().state()).isEqualTo(TaskState.IN_PROGRESS);
    type(KeyCode.RIGHT, KeyCode.ENTER);
    until(() -> isShown(".task-pane-title"));
    assertThat(this.<Label>find(".task-pane-title").getText()).isEqualTo("document-options");

    agent.taskBoard().update("003", TaskStatus.BLOCKED);
    until(() -> node("004").task().state() == TaskState.UNREACHABLE);
    picture("plans-blocked");
    large();
    picture("plans-blocked-1920");
    resize(1280, 800);

    // The same task in the table, and back.
    type(KeyCode.V);
    until(() -> "004".equals(selectedRow()));
    picture("plans-table");
    type(KeyCode.V, KeyCode.F);
    until(() -> node("002").getPseudoClassStates().toString().contains("dimmed"));

    // Out of the detail, out of the focus, to the list, and into another plan.
    type(KeyCode.ESCAPE, KeyCode.ESCAPE, KeyCode.ESCAPE);
    until(() -> isShown(".row-table") && table().getItems().size() == 2);
    picture("plans-list");
    type(KeyCode.J, KeyCode.ENTER);
    until(() -> isShown(".graph") && dashboard.shell().screen().ready());
    until(() -> graph().drawn().boxes().size() == 30);

    // A task is found by its name.
    type(KeyCode.SLASH);
    write("030\n");
    until(() -> graph().drawn() != null && node("029").getOpacity() < 1);
    type(KeyCode.ENTER);
    until(() -> isShown(".task-pane-title"));
  }

  @Test
  void leadsToWhatUnblocksMostByKeyboardAlone() {
    Ftl agent = agent();
    Plans.campaign(agent, Plans.real());
    watch();
    type(KeyCode.N);
    until(() -> isShown(".task-pane-title"));
    assertThat(this.<Label>find(".task-pane-seq").getText()).isEqualTo("001");
    assertThat(this.<Labeled>find("#next-task").getText())
        .startsWith("Next: 001 ")
        .endsWith("unblocks 4 tasks");
    agent.taskBoard().update("001", TaskStatus.COMPLETE);
    agent.taskBoard().update("003", TaskStatus.BLOCKED);
    until(() -> this.<Labeled>find("#holding").getText().startsWith("Blocked: 003 "));
    type(KeyCode.B);
    until(() -> this.<Label>find(".task-pane-seq").getText().equals("003"));
  }

  @Test
  void theGraphStaysPutOverRefreshes() throws Exception {
    Ftl agent = agent();
    Plans.campaign(agent, Plans.large(200));
    Plans.advance(agent);
    watch();
    picture("plans-large");
    type(KeyCode.W);
    picture("plans-large-whole");
    type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.F);
    picture("plans-large-focus");
    type(KeyCode.DIGIT0, KeyCode.ENTER);
    until(() -> isShown(".task-pane-title"));
    picture("plans-large-near");
    interact(() -> this.<SplitPane>find(".split-view").setDividerPositions(0.6));
    interact(() -> graph().see(graph().viewport().get().moved(40, -30)));
    Viewport viewport = graph().viewport().get();
    String selected = selected();
    TaskNode node = node(selected);
    Point2D place = node.localToScene(0, 0);
    double divider = this.<SplitPane>find(".split-view").getDividerPositions()[0];

    String changed = agent.taskBoard().ready().getFirst().seq();
    TaskNode other = node(changed);
    for (int i = 0; i < 16; i++) {
      TaskState state = i % 2 == 0 ? TaskState.BLOCKED : TaskState.READY;
      agent.taskBoard().update(changed, i % 2 == 0 ? TaskStatus.BLOCKED : TaskStatus.PENDING);
      until(() -> other.task().state() == state);
      assertThat(graph().viewport().get()).isEqualTo(viewport);
    }

    // Tasks come and go; what is looked at stays where it is.
    execute("UPDATE plan SET tasks = json_insert(tasks, '$[#]', json('" + added() + "'))");
    until(() -> graph().drawn().boxes().containsKey("201"));
    execute("UPDATE plan SET tasks = json_remove(tasks, '$[199]')");
    until(() -> !graph().drawn().boxes().containsKey("200"));

    assertThat(selected()).isEqualTo(selected);
    assertThat(node(selected)).isSameAs(node);
    assertThat(node.localToScene(0, 0).distance(place)).isLessThan(0.01);
    assertThat(graph().viewport().get().scale()).isEqualTo(viewport.scale());
    assertThat(isShown(".task-node:dimmed")).isTrue();
    assertThat(isShown(".task-pane-title")).isTrue();
    assertThat(this.<SplitPane>find(".split-view").getDividerPositions()[0]).isEqualTo(divider);
  }

  private static String added() {
    return JsonObject.of("seq", "201")
        .with("slug", "added-later")
        .with("depends", "100")
        .toString();
  }

  private String selected() {
    return this.<Label>find(".task-pane-seq").getText();
  }

  @Test
  void theListStaysPutOverRefreshes() throws Exception {
    Ftl agent = agent();
    for (int i = 1; i <= 80; i++) {
      agent.planWriter().write(Plans.small("Plan number " + i), null, null);
    }
    watch();
    type(KeyCode.ESCAPE);
    until(() -> isShown(".row-table") && table().getItems().size() == 80);
    interact(() -> this.<PlanOverview>table().getSelectionModel().select(40));
    Object selected = selectedRow();
    scroll(table(), 35, 13);
    Object anchor = upperEdge(table()).item();
    double offset = upperEdge(table()).y();

    for (int i = 0; i < 16; i++) {
      execute(
          "UPDATE plan SET objective = 'Change %d' WHERE id = 41".formatted(i),
          "INSERT INTO plan (objective, tasks, created_at, status)"
              + " SELECT 'Another plan', tasks, created_at, status FROM plan WHERE id = 50",
          "DELETE FROM plan WHERE id = " + removed(i));
      long newest = 81 + i;
      until(() -> this.<PlanOverview>table().getItems().getFirst().value().id() == newest);
      assertThat(upperEdge(table()).item()).isSameAs(anchor);
      assertThat(upperEdge(table()).y()).isEqualTo(offset);
    }
    assertThat(selectedRow()).isEqualTo(selected);
  }

  /// A plan below or above what is in sight.
  private static int removed(int i) {
    return i < 8 ? 1 + i : 80 + i;
  }

  @Test
  void aPlanThatGoesRoundIsATableAndWords() throws Exception {
    Ftl agent = agent();
    Plans.campaign(agent, Plans.real());
    execute("UPDATE plan SET tasks = json_set(tasks, '$[0].depends', '004')");
    watch();

    until(() -> isShown(".plan-faults"));
    assertThat(this.<Label>find(".plan-faults").getText())
        .contains("form a cycle: 001 -> 004 -> 003 -> 001");
    assertThat(table().getItems()).hasSize(5);
    picture("plans-cycle");
  }

  @Test
  void saysHowAPlanIsMade() {
    agent().events().emit("STEP", JsonObject.EMPTY);
    watch();

    until(() -> isShown(".empty-state"));
    picture("plans-empty");
  }
}
