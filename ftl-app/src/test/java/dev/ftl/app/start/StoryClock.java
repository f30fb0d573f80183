package dev.ftl.app.start;

import dev.ftl.data.db.Database;
import dev.ftl.data.json.Timestamps;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Lets what a test writes within a second look as if it had happened over days: everything is
/// written through the services, and all its timestamps are moved in the end.
final class StoryClock {

  private static final Pattern TIMESTAMP =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");

  private final Instant now = Timestamps.now();
  private final NavigableMap<Instant, Instant> told = new TreeMap<>();

  /// What is written from here on happened so long ago.
  void ago(Duration ago) {
    told.put(Timestamps.now(), now.minus(ago));
  }

  /// Moves every timestamp in the database, also those within JSON.
  void tell(Database database) throws SQLException {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      for (String table :
          texts(connection, "SELECT name FROM sqlite_master WHERE type = 'table'")) {
        String columns = "SELECT name FROM pragma_table_info('" + table + "') WHERE type = 'TEXT'";
        for (String column : texts(connection, columns)) {
          move(connection, table, column);
        }
      }
      connection.commit();
    }
  }

  private static List<String> texts(Connection connection, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  private void move(Connection connection, String table, String column) throws SQLException {
    String update = "UPDATE \"%s\" SET \"%s\" = ? WHERE \"%2$s\" = ?".formatted(table, column);
    String select = "SELECT DISTINCT \"%s\" FROM \"%s\"".formatted(column, table);
    try (PreparedStatement moving = connection.prepareStatement(update)) {
      for (String text : texts(connection, select)) {
        if (text != null && TIMESTAMP.matcher(text).find()) {
          moving.setString(1, TIMESTAMP.matcher(text).replaceAll(found -> moved(found.group())));
          moving.setString(2, text);
          moving.execute();
        }
      }
    }
  }

  private String moved(String timestamp) {
    Instant written = Timestamps.parse(timestamp);
    var step = told.floorEntry(written);
    return step == null
        ? timestamp
        : Timestamps.format(step.getValue().plus(Duration.between(step.getKey(), written)));
  }
}
