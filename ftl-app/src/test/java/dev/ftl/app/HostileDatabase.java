package dev.ftl.app;

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

/// A database of texts and numbers that are hard to show: from right to left, without spaces, with
/// emoji and combining marks, thousands of characters long, over many lines, with markup, missing,
/// and numbers from 1e-12 to 1e15. Every screen shows all of them.
public final class HostileDatabase {

  private static final String HEBREW = "העובד סיים את המשימה אך הבדיקה נכשלה כי הקובץ לא נמצא ";
  private static final String ARABIC = "تعذر على العامل إكمال المهمة لأن الملف غير موجود ";

  /// The texts, each of which a careless screen shows badly.
  public static final List<String> TEXTS =
      List.of(
          HEBREW.repeat(12).strip(),
          ARABIC.repeat(3).strip() + " (tests/test_import.py) 12 %",
          "取込処理が文字コードを誤って判定するため全ての行が失敗する".repeat(20),
          "👩‍👩‍👧‍👦🏳️‍🌈🚀 emoji 🧪 ".repeat(40),
          "unbroken_".repeat(340),
          "first line\n\n\nsecond line\r\n\tthird line\u001b[31m",
          "<b onclick=\"alert(1)\">bold</b> & <script>alert('x')</script> %s %n {0}",
          "Z" + "\u0300\u0301\u0302\u0303".repeat(5_000) + "algo",
          "\u202eright to left override\u202c and \u2066isolates\u2069",
          "_mnemonic_ __double__ &amp;",
          " ",
          "");

  /// Two megabytes, on every screen once.
  private static final String HUGE = "two megabytes ".repeat(150_000);

  private static final double[] NUMBERS = {
    1e-12, 3.3e-9, 1, 0, -1, 123_456.789, 1e9, 9.99e14, 1e15, -1e15
  };

  private static final String[] MODES = {"structure", "pattern", "memory", "delta"};

  private final Connection connection;
  private final Instant now = Instant.now();

  private HostileDatabase(Connection connection) {
    this.connection = connection;
  }

  /// Writes it into a new file.
  public static void write(Path file) throws SQLException {
    Database database = new Database(file, Access.CREATE, Duration.ofSeconds(10));
    database.create();
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      HostileDatabase hostile = new HostileDatabase(connection);
      hostile.campaigns();
      hostile.sessions();
      hostile.benchmarks();
      hostile.events();
      hostile.memory();
      connection.commit();
    }
  }

  private static String text(int index) {
    return TEXTS.get(Math.floorMod(index, TEXTS.size()));
  }

  private String ago(int minutes) {
    return Timestamps.format(now.minus(Duration.ofMinutes(minutes)));
  }

  private void insert(String table, Object... namesAndValues) throws SQLException {
    List<String> names = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      names.add("\"" + namesAndValues[i] + "\"");
      values.add(namesAndValues[i + 1]);
    }
    String sql =
        "INSERT INTO %s (%s) VALUES (%s)"
            .formatted(
                table, String.join(", ", names), "?, ".repeat(names.size()).replaceAll(", $", ""));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      statement.execute();
    }
  }

  /// The task's slug is a text, too: today's FTL refuses such a slug, an older one did not.
  private static JsonObject task(int n) {
    String[] states = {"complete", "in_progress", "blocked", "pending"};
    return JsonObject.of("seq", "%03d".formatted(n))
        .with("slug", n == 5 ? "short" : text(n))
        .with("type", "BUILD")
        .with("depends", n < 4 ? JsonArray.EMPTY : JsonArray.of("%03d".formatted(n - 3)))
        .with("delta", JsonArray.of(text(n + 1)))
        .with("creates", JsonArray.of(text(n + 2)))
        .with("verify", text(n + 3))
        .with("owner", text(n + 4))
        .with("note", n == 2 ? HUGE : text(n))
        .with("status", states[n % states.length]);
  }

  private void campaigns() throws SQLException {
    int campaigns = TEXTS.size();
    for (int i = 1; i <= campaigns; i++) {
      boolean active = i == campaigns;
      List<JsonObject> tasks = new ArrayList<>();
      for (int n = 1; active && n <= 14; n++) {
        tasks.add(task(n));
      }
      String json = JsonArray.ofAll(tasks).toString();
      insert(
          "campaign",
          "id",
          i,
          "objective",
          active ? text(0) : i == 3 ? null : text(i),
          "status",
          active ? "active" : "complete",
          "created_at",
          i == 2 ? null : ago(600 - i),
          "tasks",
          json);
      insert(
          "plan",
          "campaign_id",
          i % 3 == 0 && !active ? null : i,
          "objective",
          i == 4 ? null : text(i),
          "framework",
          text(i + 1),
          "tasks",
          json,
          "created_at",
          i == 2 ? null : ago(500 - i),
          "status",
          "active");
    }
    workspaces(campaigns);
  }

  private void workspaces(int campaign) throws SQLException {
    String[] states = {"complete", "active", "blocked"};
    for (int i = 0; i < 3 * TEXTS.size(); i++) {
      insert(
          "workspace",
          "workspace_id",
          i == 7 ? null : "%03d-%s".formatted(i + 1, i % 2 == 0 ? "short" : text(i)),
          "campaign_id",
          campaign,
          "seq",
          "%03d".formatted(i + 1),
          "slug",
          text(i),
          "status",
          states[i % states.length],
          "created_at",
          i == 4 ? null : ago(300 - i),
          "completed_at",
          i % 3 == 0 ? ago(200 - i) : null,
          "blocked_at",
          i % 3 == 2 ? ago(100 - i) : null,
          "objective",
          i == 9 ? null : text(i),
          "delta",
          JsonArray.of(text(i), text(i + 1)).toString(),
          "prior_knowledge",
          JsonObject.of(i % 2 == 0 ? "failures" : "patterns", named(i / 2))
              .with("held_out", named(i / 2 + 2))
              .toString(),
          "verify",
          text(i / 3),
          "delivered",
          i == 12 ? null : (i % 3 == 2 ? "BLOCKED: " : "") + (i == 2 ? HUGE : text(i / 3)),
          "code_contexts",
          JsonArray.of(JsonObject.of("path", text(i)).with("lines", "1-9").with("content", text(i)))
              .toString());
    }
  }

  private static JsonArray named(int i) {
    return JsonArray.of(
        JsonObject.of("name", text(i)).with("type", i % 2 == 0 ? "failure" : "pattern"));
  }

  private void sessions() throws SQLException {
    for (int i = 0; i < TEXTS.size(); i++) {
      String id = i == 4 ? "s".repeat(200) : "session-" + i;
      JsonObject about = JsonObject.of("session_id", id);
      insert(
          "event",
          "event_type",
          "SESSION_CREATED",
          "timestamp",
          ago(i),
          "metadata",
          (i == 3 ? about : about.with("objective", text(i))).toString());
      for (int mode = 0; mode < i % 5; mode++) {
        insert(
            "explorer_result",
            "session_id",
            id,
            "mode",
            MODES[mode],
            "status",
            mode == 1 ? "error" : mode == 2 ? "partial" : "ok",
            "result",
            JsonObject.of("error", i == 9 ? HUGE : text(i))
                .with(text(i), text(i + 1))
                .with("files", JsonArray.ofAll(TEXTS))
                .with("number", NUMBERS[i % NUMBERS.length])
                .toString(),
            "created_at",
            i == 2 ? null : ago(i));
      }
    }
  }

  private void benchmarks() throws SQLException {
    for (int run = 0; run < 6; run++) {
      String id = run + " " + text(run);
      id = id.substring(0, Math.min(480, id.length()));
      for (int metric = 0; metric < NUMBERS.length; metric++) {
        String name = metric + " " + text(metric);
        for (int sample = 0; sample < (metric == 3 ? 1 : 6); sample++) {
          insert(
              "benchmark",
              "run_id",
              id,
              "metric",
              name.substring(0, Math.min(480, name.length())),
              "value",
              NUMBERS[metric] * (1 + 0.2 * run + 0.01 * sample),
              "metadata",
              JsonObject.of(
                      "unit", metric == 2 ? "ms" : metric % 2 == 0 ? text(metric) : "f".repeat(60))
                  .toString(),
              "created_at",
              ago(60 - 10 * run));
        }
      }
    }
  }

  private void memory() throws SQLException {
    for (int i = 0; i < 2 * TEXTS.size(); i++) {
      insert(
          "memory",
          "name",
          i == 6 ? null : text(i),
          "type",
          i % 2 == 0 ? "failure" : "pattern",
          "trigger",
          i == 7 ? null : i == 15 ? HUGE : text(i / 2),
          "resolution",
          text(i + 1),
          "match",
          i % 3 == 0 ? text(i) : null,
          "cost",
          i == 5 ? "many" : 1000L * i * i * i,
          "source",
          JsonArray.of("001-short", text(i)).toString(),
          "created_at",
          i == 4 ? null : ago(60 * 24 * i),
          "access_count",
          i,
          "times_helped",
          i % 4,
          "times_failed",
          i % 3,
          "cross_relationships",
          JsonObject.of("solves", JsonArray.of(text(i + 1))).toString());
      insert(
          "memory_edge",
          "from_id",
          1,
          "to_id",
          i + 1,
          "rel_type",
          i == 9 ? null : text(i % 4),
          "weight",
          i);
      insert(
          "memory_edge", "from_id", i + 1, "to_id", i + 3, "rel_type", "co_occurs", "weight", null);
    }
  }

  private void events() throws SQLException {
    for (int i = 0; i < TEXTS.size(); i++) {
      insert(
          "event",
          "event_type",
          i == 5 ? null : text(i),
          "timestamp",
          i == 6 ? null : ago(0),
          "metadata",
          i == 7 ? "no JSON" : JsonObject.of("text", text(i)).with(text(i), i).toString());
      insert(
          "event",
          "event_type",
          "WORKSPACE_BLOCKED",
          "timestamp",
          ago(0),
          "metadata",
          JsonObject.of("workspace_id", text(i))
              .with("reason", i == 3 ? HUGE : text(i))
              .with("id", i)
              .toString());
    }
  }
}
