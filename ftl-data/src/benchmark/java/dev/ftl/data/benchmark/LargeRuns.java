package dev.ftl.data.benchmark;

import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// Databases of runs with a thousand records each: fifty samples of twenty metrics.
final class LargeRuns {

  private static final int RECORDS = 1_000;

  private LargeRuns() {}

  static void write(Path file, int runs) throws SQLException {
    Database database = new Database(file, Access.CREATE, Database.DEFAULT_BUSY_TIMEOUT);
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          WITH RECURSIVE numbers (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM numbers WHERE i < %d)
          INSERT INTO benchmark (run_id, metric, value, metadata, created_at)
          SELECT 'run-' || (i / %d + 1), 'metric_' || (i %% %d), 100 + (i * 7919 %% 997) / 100.0,
            '{"unit":"ms","direction":"lower","environment":{"cpu":"a model","cores":8,"jvm":"25","os":"Linux"}}',
            '2026-01-14T21:43:33.328599Z'
          FROM numbers
          """
              .formatted(runs * RECORDS - 1, RECORDS, NoisyRuns.METRICS));
    }
  }
}
