package dev.ftl.app.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.ScreenTest;
import dev.ftl.app.shell.ScreenId;
import dev.ftl.app.ui.Row;
import dev.ftl.data.Ftl;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.memory.MemoryType;
import dev.ftl.data.memory.RelationType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class MemoryViewTest extends ScreenTest {

  MemoryViewTest() {
    super(ScreenId.MEMORY);
  }

  private TableView<Row<MemoryRow>> table() {
    return find("#memories .table-view");
  }

  private String selected() {
    Row<MemoryRow> row = table().getSelectionModel().getSelectedItem();
    return row == null ? null : row.value().entry().name();
  }

  private boolean shows(String text) {
    return lookup(
            node -> node instanceof Label label && label.getText().contains(text) && isSeen(label))
        .tryQuery()
        .isPresent();
  }

  private static boolean isSeen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return node.getScene() != null;
  }

  private Node focused() {
    return stage.getScene().getFocusOwner();
  }

  private void write(int entries, int workspaces) throws SQLException {
    Database database = new Database(database(), Access.CREATE, Duration.ofSeconds(10));
    database.create();
    String[] words = {"parser", "cart", "router", "schema", "worker", "quota", "session"};
    try (Connection connection = database.connect();
        PreparedStatement memory =
            connection.prepareStatement(
                "INSERT INTO memory (name, type, \"trigger\", resolution, cost, source,"
                    + " created_at, times_helped, times_failed) VALUES (?, ?, ?, ?, ?, ?,"
                    + " strftime('%Y-%m-%dT%H:%M:%f', 'now', ?) || '000Z', ?, ?)");
        PreparedStatement workspace =
            connection.prepareStatement(
                "INSERT INTO workspace (workspace_id, status, prior_knowledge, campaign_id)"
                    + " VALUES (?, ?, ?, 1)")) {
      connection.setAutoCommit(false);
      try (PreparedStatement campaign =
          connection.prepareStatement(
              "INSERT OR IGNORE INTO campaign (objective, status) VALUES ('Export', 'active')")) {
        campaign.execute();
      }
      for (int i = 0; i < entries; i++) {
        String word = words[i % words.length];
        memory.setString(1, "%s-%05d".formatted(word, i));
        memory.setString(2, i % 3 == 2 ? "pattern" : "failure");
        memory.setString(3, "The " + word + " fails at step " + i);
        memory.setString(4, "Check the " + word + " before step " + i);
        memory.setInt(5, 100 + 37 * (i % 5000));
        memory.setString(6, JsonArray.of("w0").toString());
        memory.setString(7, String.format(Locale.ROOT, "-%d hours", i));
        memory.setInt(8, i % 5);
        memory.setInt(9, i % 3);
        memory.addBatch();
      }
      memory.executeBatch();
      for (int i = 0; i < workspaces; i++) {
        workspace.setString(1, "w" + i);
        workspace.setString(2, i % 2 == 0 ? "complete" : "blocked");
        workspace.setString(
            3,
            JsonObject.of(
                    i % 2 == 0 ? "failures" : "held_out",
                    JsonArray.of(
                        JsonObject.of("name", "parser-00000").with("type", "failure"),
                        JsonObject.of("name", "cart-00001").with("type", "failure")))
                .toString());
        workspace.addBatch();
      }
      workspace.executeBatch();
      connection.commit();
    }
  }

  @Test
  void walksFromTheSearchToARelativeAWorkspaceAndBackByKeyboardAlone() throws Exception {
    write(6, 24);
    Ftl agent = agent();
    agent
        .memoryRelations()
        .relate("parser-00000", "cart-00001", MemoryType.FAILURE, RelationType.CAUSES);
    watch();
    type(KeyCode.SLASH).write("parser");
    until(() -> table().getItems().size() == 1 && shows("found by"));
    type(KeyCode.ENTER);
    until(() -> "parser-00000".equals(selected()) && shows("Helps"));
    picture("memory-search");

    type(KeyCode.ENTER);
    until(() -> focused() instanceof Hyperlink link && link.getText().equals("w0"));
    type(KeyCode.ENTER);
    until(() -> dashboard.shell().place().get() == ScreenId.WORKSPACES);
    type(KeyCode.ESCAPE).type(KeyCode.ESCAPE);
    until(() -> dashboard.shell().place().get() == ScreenId.MEMORY);
    until(() -> "parser-00000".equals(selected()));

    type(KeyCode.ENTER).type(KeyCode.TAB);
    until(() -> focused() instanceof Button button && button.getText().equals("cart-00001"));
    type(KeyCode.SPACE);
    until(() -> shows("The cart fails at step 1"));

    type(KeyCode.F);
    until(() -> shows("All entries together") && shows("Blocked: 0 %"));
    picture("memory-effect");
    type(KeyCode.P);
    until(() -> shows("It would remove nothing"));
    type(KeyCode.ESCAPE);
    until(() -> shows("The cart fails at step 1"));
  }

  @Test
  void showsTheFirstOfManyEntriesAndWhatAPruneWouldRemove() throws Exception {
    write(10_000, 0);
    watch();
    until(() -> shows("First 300 of 10,000"));
    picture("memory-10000");
    type(KeyCode.P);
    until(() -> shows("It would remove 6,167 failures and 3,133 patterns"));
    assertThat(table().getItems()).hasSize(300);
    picture("memory-prune");
    resize(900, 600);
    type(KeyCode.E);
    picture("memory-900");
    assertThat(names(table().getItems()).getFirst()).isNotEmpty();
  }

  private static List<String> names(List<Row<MemoryRow>> rows) {
    return rows.stream().map(row -> row.value().entry().name()).toList();
  }

  @Test
  void saysHowAnEmptyMemoryIsFilledAndFillsItself() throws Exception {
    write(0, 0);
    watch();
    until(() -> shows("Nothing remembered yet"));
    picture("memory-empty");
    write(2, 0);
    until(() -> table().getItems().size() == 2 && !shows("Nothing remembered yet"));
  }
}
