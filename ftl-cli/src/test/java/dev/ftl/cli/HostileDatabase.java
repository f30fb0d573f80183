package dev.ftl.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Databases that are damaged, or made to do harm, by chance.
final class HostileDatabase {

  private static final String FOR_EVER =
      "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) ";

  private static final List<List<String>> SCHEMAS =
      List.of(
          List.of(
              "CREATE TRIGGER t AFTER INSERT ON event BEGIN UPDATE campaign SET objective = 'x';"
                  + " END"),
          List.of(
              "ALTER TABLE campaign RENAME TO c",
              "CREATE VIEW campaign AS " + FOR_EVER + "SELECT c.* FROM c, r"),
          List.of("DROP TABLE plan", "CREATE VIEW plan AS " + FOR_EVER + "SELECT n AS id FROM r"),
          List.of("CREATE VIRTUAL TABLE x USING fts5(a)"),
          List.of("DROP TABLE event", "CREATE VIRTUAL TABLE event USING fts5(id, event_type)"),
          List.of("DROP TABLE plan"),
          List.of("ALTER TABLE plan DROP COLUMN tasks"),
          List.of("ALTER TABLE event RENAME COLUMN event_type TO kind"),
          List.of("CREATE UNIQUE INDEX u ON workspace (workspace_id)"),
          List.of("CREATE UNIQUE INDEX u ON event (event_type)"),
          List.of("CREATE INDEX i ON event (length(printf('%.*c', 99999, 'x')))"),
          List.of("CREATE TABLE \"\u001b[31m\" (a)", "CREATE VIEW v AS SELECT * FROM missing"),
          List.of(
              "ALTER TABLE event ADD COLUMN x TEXT CHECK (length(hex(zeroblob(100000000))) > 0)"),
          List.of("ALTER TABLE event ADD COLUMN x TEXT REFERENCES plan ON DELETE CASCADE"),
          List.of("PRAGMA user_version = 99999"),
          List.of("PRAGMA user_version = -5"),
          List.of("PRAGMA user_version = 0"),
          List.of("PRAGMA journal_mode = DELETE"),
          List.of(
              "DROP INDEX idx_campaign_singleton_active", "INSERT INTO campaign DEFAULT VALUES"),
          List.of(
              "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r LIMIT 20000) "
                  + "INSERT INTO event (event_type, timestamp, metadata) "
                  + "SELECT 'X', 'never', '[' FROM r"),
          List.of(
              "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r LIMIT 2000) UPDATE"
                  + " campaign SET tasks = (SELECT '[' || group_concat('{\"seq\":\"' || n ||"
                  + " '\",\"depends\":\"' || (n + 1) || '\"}') || ']' FROM r)"));

  private HostileDatabase() {}

  static void change(Path file, RandomGenerator random) throws IOException {
    switch (random.nextInt(8)) {
      case 0 -> {
        try (RandomAccessFile damaged = new RandomAccessFile(file.toFile(), "rw")) {
          damaged.setLength(random.nextLong(damaged.length()));
        }
      }
      case 1 -> {
        try (RandomAccessFile damaged = new RandomAccessFile(file.toFile(), "rw")) {
          for (int i = 0; i < 200; i++) {
            damaged.seek(random.nextLong(damaged.length()));
            damaged.write(random.nextInt(256));
          }
        }
      }
      case 2 -> {
        byte[] noise = new byte[random.nextInt(10_000)];
        random.nextBytes(noise);
        String suffix = HostileText.pick(List.of("", "-wal", "-journal", "-shm"), random);
        Files.write(
            Path.of(file + suffix), noise, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      }
      case 3, 4 -> execute(file, HostileText.pick(SCHEMAS, random));
      default -> values(file, random);
    }
  }

  private static void execute(Path file, List<String> statements) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new AssertionError(statements.toString(), e);
    }
  }

  /// NULL, a value of another type or a hostile text in some columns of all rows.
  private static void values(Path file, RandomGenerator random) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      List<String> columns = new ArrayList<>();
      try (Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "SELECT 'UPDATE \"' || t.name || '\" SET \"' || c.name || '\" = ?'"
                      + " FROM sqlite_master t, pragma_table_info(t.name) c"
                      + " WHERE t.type = 'table' AND c.pk = 0 ORDER BY t.name, c.cid")) {
        while (rows.next()) {
          columns.add(rows.getString(1));
        }
      }
      for (int i = random.nextInt(1, 6); i > 0; i--) {
        try (PreparedStatement update =
            connection.prepareStatement(HostileText.pick(columns, random))) {
          switch (random.nextInt(6)) {
            case 0 -> update.setObject(1, null);
            case 1 -> update.setBytes(1, new byte[] {0, (byte) 0xFF, (byte) 0xC3, 0x28});
            case 2 -> update.setLong(1, random.nextLong());
            case 3 -> update.setDouble(1, Double.POSITIVE_INFINITY);
            default -> update.setString(1, HostileText.any(random));
          }
          update.executeUpdate();
        }
      }
    } catch (SQLException e) {
      throw new AssertionError(file.toString(), e);
    }
  }
}
