package dev.ftl.app.start;

import dev.ftl.data.Ftl;
import dev.ftl.data.db.Database;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonBody;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.memory.Memory;
import dev.ftl.data.memory.NewMemoryReader;
import dev.ftl.data.memory.RelationType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// The memory of the project that the pictures show: what the demo remembers and some more, what it
/// was given to, and what came of it.
final class ShownMemory {

  private static final Path LESSONS =
      Path.of("../ftl-cli/src/main/resources/dev/ftl/cli/demo/lessons.json");

  private static final String MORE =
      """
      {"failures": [
        {"name": "bytes-not-serializable", "trigger": "TypeError: Object of type bytes is not JSON serializable when query streams rows", "fix": "Encode binary values as base64 before json.dumps", "match": "Object of type bytes is not JSON serializable", "cost": 4800, "source": ["003-encode-binary-values"]},
        {"name": "cursor-exhausted-by-len", "trigger": "Rows are missing because len(list(cursor)) consumed the cursor before streaming", "fix": "Count with SELECT COUNT(*) instead", "cost": 3900},
        {"name": "broken-pipe-on-head", "trigger": "BrokenPipeError when the output of query is piped into head", "fix": "Catch BrokenPipeError and exit quietly", "match": "BrokenPipeError", "cost": 2200},
        {"name": "migration-locks-table", "trigger": "sqlite3.OperationalError: database table is locked during transform", "fix": "Finish reading before the table is transformed", "match": "database table is locked", "cost": 6400},
        {"name": "flaky-fts-ranking", "trigger": "The order of full text search results differs between SQLite versions", "fix": "Sort by rank and rowid", "cost": 900}
       ], "patterns": [
        {"name": "stream-with-generators", "trigger": "Output of query grows with the table", "insight": "Yield rows from the cursor, and never build the list", "saved": 5200, "source": ["002-iterate-over-the-cursor"]},
        {"name": "golden-files-for-cli", "trigger": "A command prints a table", "insight": "Compare with a golden file and let --update write it", "saved": 1200},
        {"name": "pin-sqlite-in-ci", "trigger": "Tests depend on the version of SQLite", "insight": "Run the tests against the oldest and the newest version", "saved": 700}
       ]}
      """;

  private ShownMemory() {}

  /// Adds the entries, how they are related, and what agents say of them.
  static void remember(Ftl ftl, StoryClock clock) throws IOException {
    clock.ago(Duration.ofDays(21));
    ftl.memories()
        .addAll(NewMemoryReader.readAll(JsonBody.object(Files.readString(LESSONS), "memory")));
    clock.ago(Duration.ofDays(5));
    ftl.memories().addAll(NewMemoryReader.readAll(JsonBody.object(MORE, "memory")));
    relate(ftl, "bytes-not-serializable", "cursor-exhausted-by-len", RelationType.CO_OCCURS);
    relate(ftl, "migration-locks-table", "cursor-exhausted-by-len", RelationType.CAUSES);
    relate(ftl, "bytes-not-serializable", "broken-pipe-on-head", RelationType.CAUSES);
    relate(ftl, "bytes-not-serializable", "csv-needs-escapechar", RelationType.VARIANT);
    ftl.memoryRelations()
        .relateAcross("bytes-not-serializable", "stream-with-generators", RelationType.SOLVES);
    ftl.memoryRelations()
        .relateAcross("csv-needs-escapechar", "quote-options-go-together", RelationType.SOLVES);
    Random random = new Random(3);
    for (Memory memory : ftl.memories().memories(null)) {
      int helped = memory.name().startsWith("bytes") ? 9 : random.nextInt(6);
      for (int i = 0; i < helped + random.nextInt(3); i++) {
        boolean did = i < helped;
        ftl.memoryFeedback().record(did ? Set.of(memory.key()) : Set.of(), Set.of(memory.key()));
      }
    }
  }

  private static void relate(Ftl ftl, String from, String to, RelationType relation) {
    ftl.memoryRelations().relate(from, to, null, relation);
  }

  /// Adds an earlier campaign, whose workspaces were given some entries and not others.
  static void work(Database database) throws SQLException {
    try (Connection connection = database.connect();
        PreparedStatement row =
            connection.prepareStatement(
                "INSERT INTO campaign (objective, status, created_at, completed_at) VALUES (?,"
                    + " 'complete', ?, ?)")) {
      Instant now = Timestamps.now();
      row.setString(1, "sqlite-utils: export, stream, encode and index every table");
      row.setString(2, Timestamps.format(now.minus(Duration.ofDays(9))));
      row.setString(3, Timestamps.format(now.minus(Duration.ofDays(4))));
      row.execute();
      work(connection, 1, now);
    }
  }

  private static void work(Connection connection, long campaign, Instant now) throws SQLException {
    Random random = new Random(5);
    String insert =
        "INSERT INTO workspace (workspace_id, campaign_id, seq, slug, status, created_at,"
            + " completed_at, blocked_at, prior_knowledge, utilized_memories)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    try (PreparedStatement row = connection.prepareStatement(insert)) {
      for (int i = 0; i < 120; i++) {
        List<JsonObject> given = new ArrayList<>();
        List<JsonObject> heldOut = new ArrayList<>();
        boolean helped = false;
        boolean hurt = false;
        for (String name :
            List.of(
                "bytes-not-serializable",
                "csv-needs-escapechar",
                "tempfile-left-open",
                "flaky-fts-ranking")) {
          JsonObject entry = JsonObject.of("name", name).with("type", "failure");
          boolean in = random.nextBoolean();
          (in ? given : heldOut).add(entry);
          helped |= in && name.startsWith("bytes");
          hurt |= in && name.startsWith("flaky");
        }
        boolean blocked = random.nextDouble() < (helped ? 0.08 : 0.42) + (hurt ? 0.08 : 0);
        String seq = "%03d".formatted(i + 1);
        Instant at = now.minusSeconds(86_400L * 9 - 3_000L * i);
        Object[] values = {
          seq + "-" + List.of("export", "stream", "encode", "index").get(i % 4),
          campaign,
          seq,
          "step",
          blocked && i % 5 > 0 ? "blocked" : "complete",
          Timestamps.format(at),
          Timestamps.format(at.plusSeconds(900)),
          blocked ? Timestamps.format(at.plusSeconds(600)) : null,
          JsonObject.of("failures", JsonArray.ofAll(given))
              .with("held_out", JsonArray.ofAll(heldOut))
              .toString(),
          helped && i % 3 == 0 ? JsonArray.of(given.getFirst()).toString() : "[]"
        };
        for (int column = 0; column < values.length; column++) {
          row.setObject(column + 1, values[column]);
        }
        row.addBatch();
      }
      row.executeBatch();
    }
  }
}
