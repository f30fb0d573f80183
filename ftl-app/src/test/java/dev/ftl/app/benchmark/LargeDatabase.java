package dev.ftl.app.benchmark;

import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Timestamps;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/// A database as months of agents leave it: the same rows for the same sizes, at times that lead up
/// to a given one.
///
/// @param events how many of the log; besides, every session has the event that created it
/// @param workspaces how many, spread over campaigns of [#TASKS] tasks
/// @param plans how many; the newest one has 200 tasks
/// @param sessions how many, most of them with four results
/// @param now when the newest rows were written
public record LargeDatabase(int events, int workspaces, int plans, int sessions, Instant now) {

  /// How many tasks a campaign has.
  public static final int TASKS = 25;

  private static final String[] VERBS = {"add", "move", "split", "cache", "check", "rename"};
  private static final String[] NOUNS = {
    "parser", "cart", "session", "router", "schema", "report", "worker", "quota"
  };
  private static final String[] MODES = {"structure", "pattern", "memory", "delta"};

  /// What the issue of a large project asks for.
  public static LargeDatabase usual(Instant now) {
    return new LargeDatabase(100_000, 10_000, 2_000, 1_000, now);
  }

  /// Writes it into a new file.
  public void write(Path file) throws SQLException {
    Database database = new Database(file, Access.CREATE, Duration.ofSeconds(10));
    database.create();
    Random random = new Random(1);
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      writeSessions(connection, random);
      writeCampaigns(connection);
      writeWorkspaces(connection, random);
      writePlans(connection);
      writeEvents(connection, random);
      connection.commit();
    }
  }

  private Instant at(int index, int of) {
    return now.minus(Duration.ofDays(90).multipliedBy(of - index).dividedBy(of));
  }

  private static String phrase(Random random) {
    return VERBS[random.nextInt(VERBS.length)] + "-" + NOUNS[random.nextInt(NOUNS.length)];
  }

  private void writeSessions(Connection connection, Random random) throws SQLException {
    String result = findings(60);
    try (PreparedStatement event = insertEvent(connection);
        PreparedStatement answer =
            connection.prepareStatement(
                "INSERT INTO explorer_result (session_id, mode, status, result, created_at)"
                    + " VALUES (?, ?, ?, ?, ?)")) {
      for (int i = 0; i < sessions; i++) {
        String id = String.format(Locale.ROOT, "%08x", 0x1000_0000 + i);
        Instant created = at(i + 1, sessions);
        JsonObject metadata =
            JsonObject.of("session_id", id)
                .with("objective", "Explore how to " + phrase(random).replace('-', ' '));
        batch(event, "SESSION_CREATED", Timestamps.format(created), metadata.toString());
        int answers = i % 17 == 0 ? 2 : 4;
        for (int mode = 0; mode < answers; mode++) {
          String status =
              i % 23 == 0 && mode == 1 ? "error" : i % 9 == 0 && mode == 2 ? "partial" : "ok";
          String arrived = Timestamps.format(created.plusSeconds(5 + 7L * mode));
          batch(answer, id, MODES[mode], status, result, arrived);
        }
      }
      event.executeBatch();
      answer.executeBatch();
    }
  }

  private static String findings(int count) {
    List<JsonObject> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      files.add(
          JsonObject.of("path", "src/main/module" + i + "/Service.java")
              .with("lines", 40 + i)
              .with("relevance", "It handles what the objective names, and its tests"));
    }
    return JsonObject.of("files", JsonArray.ofAll(files)).with("confidence", 0.8).toString();
  }

  private int campaigns() {
    return Math.max(1, (workspaces + TASKS - 1) / TASKS);
  }

  private static String tasks(int count, boolean states) {
    List<JsonObject> tasks =
        IntStream.rangeClosed(1, count)
            .mapToObj(
                n -> {
                  JsonObject task =
                      JsonObject.of("seq", String.format(Locale.ROOT, "%03d", n))
                          .with("slug", "step-" + n)
                          .with("type", "BUILD")
                          .with("depends", depends(n))
                          .with("delta", JsonArray.of("src/step" + n + ".py"))
                          .with("verify", "pytest tests/test_step_" + n + ".py");
                  String status =
                      n % 11 == 0
                          ? "blocked"
                          : n < count / 2 ? "complete" : n % 5 == 0 ? "in_progress" : "pending";
                  return states ? task.with("status", status) : task;
                })
            .toList();
    return JsonArray.ofAll(tasks).toString();
  }

  private static Object depends(int n) {
    return n < 4
        ? "none"
        : JsonArray.of(
            String.format(Locale.ROOT, "%03d", n - 3), String.format(Locale.ROOT, "%03d", n / 2));
  }

  private void writeCampaigns(Connection connection) throws SQLException {
    String done = tasks(TASKS, true);
    try (PreparedStatement campaign =
        connection.prepareStatement(
            "INSERT INTO campaign (id, objective, framework, status, created_at, completed_at,"
                + " tasks) VALUES (?, ?, 'click', ?, ?, ?, ?)")) {
      for (int i = 1; i <= campaigns(); i++) {
        boolean active = i == campaigns();
        batch(
            campaign,
            i,
            "Campaign number " + i + ": make the importer accept every dialect",
            active ? "active" : "complete",
            Timestamps.format(at(i - 1, campaigns())),
            active ? null : Timestamps.format(at(i, campaigns())),
            done);
      }
      campaign.executeBatch();
    }
  }

  private void writeWorkspaces(Connection connection, Random random) throws SQLException {
    String contexts = findings(25);
    try (PreparedStatement workspace =
        connection.prepareStatement(
            "INSERT INTO workspace (workspace_id, campaign_id, seq, slug, status, created_at,"
                + " completed_at, blocked_at, objective, delta, verify, budget, delivered,"
                + " prior_knowledge, code_contexts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'Accept every"
                + " dialect', '[\"src/a.py\"]', ?, 5, ?, ?, ?)")) {
      for (int i = 0; i < workspaces; i++) {
        String seq = String.format(Locale.ROOT, "%03d", i % TASKS + 1);
        String slug = phrase(random);
        Instant created = at(i, workspaces);
        String status =
            i % 13 == 0 ? "blocked" : i % 29 == 0 || i > workspaces - 6 ? "active" : "complete";
        String ended = Timestamps.format(created.plusSeconds(60 + i % 600));
        batch(
            workspace,
            seq + "-" + slug,
            i / TASKS + 1,
            seq,
            slug,
            status,
            Timestamps.format(created),
            status.equals("complete") ? ended : null,
            status.equals("blocked") ? ended : null,
            "pytest tests/test_" + slug.replace('-', '_') + ".py",
            status.equals("blocked")
                ? "BLOCKED: the test needs a fixture that is not there"
                : "Done",
            contexts,
            "[" + contexts + "]");
      }
      workspace.executeBatch();
    }
  }

  private void writePlans(Connection connection) throws SQLException {
    String usual = tasks(TASKS, false);
    String largest = tasks(200, false);
    try (PreparedStatement plan =
        connection.prepareStatement(
            "INSERT INTO plan (campaign_id, objective, framework, tasks, created_at, status)"
                + " VALUES (?, ?, 'click', ?, ?, ?)")) {
      for (int i = 1; i <= plans; i++) {
        batch(
            plan,
            i % campaigns() + 1,
            "Plan number " + i + ": dialects, one at a time",
            i == plans ? largest : usual,
            Timestamps.format(at(i, plans)),
            i % 5 == 0 ? "active" : i % 5 == 1 ? "superseded" : "executed");
      }
      plan.executeBatch();
    }
  }

  private void writeEvents(Connection connection, Random random) throws SQLException {
    try (PreparedStatement event = insertEvent(connection)) {
      for (int i = 1; i <= events; i++) {
        String seq = String.format(Locale.ROOT, "%03d", i % TASKS + 1);
        JsonObject about = JsonObject.of("campaign_id", i % campaigns() + 1).with("seq", seq);
        boolean workspace = i % 3 == 0;
        batch(
            event,
            workspace ? "WORKSPACE_COMPLETED" : "TASK_STATUS",
            Timestamps.format(at(i, events)),
            (workspace
                    ? about.with("workspace_id", seq + "-" + phrase(random)).with("id", i)
                    : about.with("from", "pending").with("to", "in_progress"))
                .toString());
      }
      event.executeBatch();
    }
  }

  private static PreparedStatement insertEvent(Connection connection) throws SQLException {
    return connection.prepareStatement(
        "INSERT INTO event (event_type, \"timestamp\", metadata) VALUES (?, ?, ?)");
  }

  private static void batch(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }
}
