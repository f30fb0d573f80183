package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ftl.cli.Project;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemorySearchCommandsTest {

  private static final String MEMORY =
      """
      {"failures": [
        {"name": "locked-database", "trigger": "Another process holds the write lock (SQLITE_BUSY_SNAPSHOT)",
         "fix": "Take the lock before the first read", "cost": 4000},
        {"name": "expired-certificate", "trigger": "The TLS handshake fails because the certificate is too old",
         "fix": "Renew it", "cost": 3000}],
       "patterns": [
        {"name": "frozen-clock", "trigger": "A test depends on the current time",
         "insight": "Pass a fixed clock", "saved": 2000}]}
      """;

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void remember() {
    project = new Project(folder);
    project.runWith(MEMORY, "memory", "import").object();
  }

  @Test
  void findsByMeaning() {
    List<JsonObject> found = query("tests that fail at certain times of the day");
    JsonObject best = found.getFirst();
    assertThat(best.text("name")).isEqualTo("frozen-clock");
    assertThat(best.text("insight")).isEqualTo("Pass a fixed clock");
    assertThat(best.names())
        .contains("score", "similarity", "lexical", "trigger", "saved", "type")
        .doesNotContain("fix", "cost", "match");
    assertThat(best.number("similarity").doubleValue()).isGreaterThan(0.3);
  }

  @Test
  void findsARareWordWhateverTheTopicMeans() {
    JsonObject best = query("SQLITE_BUSY_SNAPSHOT").getFirst();
    assertThat(best.text("name")).isEqualTo("locked-database");
    assertThat(best.number("lexical").doubleValue()).isPositive();
    assertThat(query("SQLITE_BUSY_SNAPSHOT", "--threshold", "1")).hasSize(1);
    assertThat(query("recipes for apple pie")).isEmpty();
  }

  @Test
  void comparesWordsAloneWithoutTheModel() {
    JsonObject found = query("clock", "--mode", "lexical").getFirst();
    assertThat(found.text("name")).isEqualTo("frozen-clock");
    assertThat(found.names()).contains("similarity");
    assertThat(found.has("similarity")).isFalse();
    assertThat(found.number("score")).isEqualTo(found.number("lexical"));
    assertThat(query("zebra", "--mode", "lexical")).isEmpty();
  }

  @Test
  void sortsByMeaningAloneAndKeepsToTheThreshold() {
    List<JsonObject> all = semantic(0);
    assertThat(all).hasSize(2);
    assertThat(all.getFirst().number("score")).isEqualTo(all.getFirst().number("similarity"));
    // Answers are rounded.
    double second = all.get(1).number("similarity").doubleValue();
    assertThat(semantic(second - 0.001)).hasSize(2);
    assertThat(semantic(second + 0.001)).hasSize(1);
    assertThat(query("a lock", "--threshold", "0", "--type", "pattern")).hasSize(1);
    assertThat(query("a lock", "--threshold", "0", "--limit", "2")).hasSize(2);
  }

  private List<JsonObject> semantic(double threshold) {
    return query("a lock on the database", "--mode", "semantic", "--threshold", "" + threshold);
  }

  @Test
  void takesDamagedVectorsForMissingAndChangesNothing() throws SQLException, IOException {
    String topic = "the database is locked";
    List<JsonObject> before = query(topic);
    for (String damage : new String[] {"NULL", "x'00'", "zeroblob(1536)", "'text'"}) {
      execute("UPDATE memory SET embedding = " + damage);
      byte[] file = Files.readAllBytes(folder.resolve(".ftl/ftl.db"));
      assertThat(query(topic)).as(damage).isEqualTo(before);
      assertThat(folder.resolve(".ftl/ftl.db")).hasBinaryContent(file);
    }
    execute("UPDATE memory SET embedding = " + "x'" + "0000c07f".repeat(384) + "'");
    assertThat(query(topic)).as("NaN").isEqualTo(before);
  }

  @Test
  void evaluates() {
    String questions =
        """
        {"query": "the certificate ran out", "relevant": ["expired-certificate"]}

        {"query": "SQLITE_BUSY_SNAPSHOT", "relevant": ["nobody", "locked-database"]}
        {"query": "recipes for apple pie", "relevant": ["frozen-clock"]}
        """;
    JsonObject result = project.runWith(questions, "memory", "evaluate", "-").object();
    assertThat(result.names())
        .containsExactly(
            "queries", "hit_at_1", "recall_at_5", "recall_at_10", "mrr", "unknown", "ms_median");
    assertThat(result.number("queries")).isEqualTo(3L);
    assertThat(result.number("hit_at_1").doubleValue()).isCloseTo(2 / 3.0, within(1e-4));
    assertThat(result.number("recall_at_5").doubleValue()).isCloseTo(0.5, within(1e-4));
    assertThat(result.number("mrr").doubleValue()).isCloseTo(2 / 3.0, within(1e-4));
    assertThat(result.array("unknown")).isEqualTo(JsonArray.of("nobody"));
    assertThat(project.runWith(questions, "memory", "evaluate", "-", "--mode", "lexical").object())
        .isNotEqualTo(result);
  }

  @Test
  void refusesQuestionsThatAreNone() {
    project.runWith("", "memory", "evaluate", "-").error(65, "invalid_data");
    project.runWith("{\"query\": \"x\"}", "memory", "evaluate", "-").error(65, "invalid_data");
    project
        .runWith("{\"query\": 1, \"relevant\": [\"a\"]}\nx", "memory", "evaluate", "-")
        .error(65, "invalid_data");
    project.run("memory", "query", " ").error(64, "usage");
    project.run("memory", "query", "x", "--mode", "fuzzy").error(64, "usage");
    project.run("memory", "query", "x", "--threshold", "2").error(64, "usage");
  }

  private List<JsonObject> query(String topic, String... options) {
    String[] call = new String[3 + options.length];
    call[0] = "memory";
    call[1] = "query";
    call[2] = topic;
    System.arraycopy(options, 0, call, 3, options.length);
    return project.run(call).objects();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(".ftl/ftl.db"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
  }
}
