package dev.ftl.data.campaign;

import dev.ftl.data.Ftl;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/// A database for tests, and what is done to it behind FTL's back.
record CampaignDatabase(Path file) {

  /// The services, on connections of their own.
  Ftl open() {
    return new Ftl(new Database(file, Access.CREATE, Duration.ofSeconds(10)));
  }

  /// Runs statements as another program might.
  void execute(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /// One value.
  String text(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.getString(1);
    }
  }

  /// A task that a plan may hold.
  static JsonObject task(String seq, String... depends) {
    return JsonObject.of("seq", seq)
        .with("slug", "task-" + seq)
        .with("delta", JsonArray.of("a.py"))
        .with("verify", "true")
        .with("depends", JsonArray.of((Object[]) depends));
  }

  /// A plan of these tasks.
  static JsonObject plan(Object... tasks) {
    return JsonObject.of("tasks", JsonArray.of(tasks));
  }
}
