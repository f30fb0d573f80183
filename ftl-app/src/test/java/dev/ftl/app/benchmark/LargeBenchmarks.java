package dev.ftl.app.benchmark;

import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.json.Timestamps;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/// A million benchmark records in a thousand runs. Every fifth metric got slower for good at one of
/// them.
final class LargeBenchmarks {

  static final int RUNS = 1_000;
  static final int METRICS = 20;
  static final int SAMPLES = 50;

  private LargeBenchmarks() {}

  /// Writes them into a database that exists.
  ///
  /// @param now when the newest run was measured
  static void write(Path file, Instant now) throws SQLException {
    Random random = new Random(1);
    Database database = new Database(file, Access.EXISTING, Duration.ofSeconds(10));
    try (Connection connection = database.connect();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO benchmark (run_id, metric, value, metadata, created_at) VALUES (?, ?,"
                    + " ?, '{\"unit\": \"ms\", \"direction\": \"lower\"}', ?)")) {
      connection.setAutoCommit(false);
      for (int run = 0; run < RUNS; run++) {
        insert.setString(1, "run-%04d".formatted(run));
        insert.setString(4, Timestamps.format(now.minus(Duration.ofHours(2L * (RUNS - run)))));
        for (int i = 0; i < METRICS * SAMPLES; i++) {
          int metric = i % METRICS;
          boolean slower = run > 0.6 * RUNS && metric % 5 == 0;
          insert.setString(2, "metric_%02d_time".formatted(metric));
          insert.setDouble(
              3, (100 + metric) * (slower ? 1.1 : 1) * (1 + 0.03 * random.nextGaussian()));
          insert.addBatch();
        }
        insert.executeBatch();
      }
      connection.commit();
    }
  }
}
