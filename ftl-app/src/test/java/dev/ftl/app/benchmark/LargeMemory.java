package dev.ftl.app.benchmark;

import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.embedding.Embedder;
import dev.ftl.data.embedding.Vectors;
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
import java.util.Random;

/// A memory of 10,000 entries with vectors and relationships, some of which every workspace was
/// given.
final class LargeMemory {

  static final int ENTRIES = 10_000;

  private static final String FILLER =
      " while the importer reads the next batch of rows and the writer waits for the lock";

  private LargeMemory() {}

  /// Writes it into a database that exists.
  static void write(Path file, Instant now) throws SQLException {
    Random random = new Random(1);
    Database database = new Database(file, Access.EXISTING, Duration.ofSeconds(10));
    try (Connection connection = database.connect();
        PreparedStatement memory =
            connection.prepareStatement(
                "INSERT INTO memory (name, type, \"trigger\", resolution, cost, source,"
                    + " created_at, times_helped, times_failed, embedding) VALUES (?, ?, ?, ?, ?,"
                    + " ?, ?, ?, ?, ?)");
        PreparedStatement edge =
            connection.prepareStatement(
                "INSERT INTO memory_edge (from_id, to_id, rel_type, weight) VALUES (?, ?,"
                    + " 'co_occurs', 0.8)");
        PreparedStatement given =
            connection.prepareStatement("UPDATE workspace SET prior_knowledge = ? WHERE id = ?")) {
      connection.setAutoCommit(false);
      for (int i = 0; i < ENTRIES; i++) {
        memory.setString(1, name(i));
        memory.setString(2, i % 3 == 2 ? "pattern" : "failure");
        memory.setString(3, "Step " + i + " fails" + FILLER);
        memory.setString(4, "Check step " + i + " first" + FILLER.repeat(6));
        memory.setInt(5, 100 + 37 * (i % 5000));
        memory.setString(6, JsonArray.of("001-step").toString());
        memory.setString(7, Timestamps.format(now.minus(Duration.ofMinutes(20L * i))));
        memory.setInt(8, i % 5);
        memory.setInt(9, i % 3);
        memory.setBytes(10, vector(random));
        memory.addBatch();
        for (int other = 1; other < 4; other++) {
          edge.setInt(1, i + 1);
          edge.setInt(2, 1 + (i + other * 7) % ENTRIES);
          edge.addBatch();
        }
      }
      memory.executeBatch();
      edge.executeBatch();
      for (int id = 1; id <= 10_000; id++) {
        given.setString(1, knowledge(random).toString());
        given.setInt(2, id);
        given.addBatch();
      }
      given.executeBatch();
      connection.commit();
    }
  }

  private static String name(int i) {
    return "entry-%05d".formatted(i);
  }

  private static byte[] vector(Random random) {
    float[] vector = new float[Embedder.DIMENSIONS];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return Vectors.bytes(vector, Embedder.MINI_LM);
  }

  private static JsonObject knowledge(Random random) {
    List<JsonObject> failures = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      int entry = 3 * random.nextInt(100);
      failures.add(
          JsonObject.of("name", name(entry))
              .with("cost", 1000)
              .with("trigger", "Step " + entry + " fails" + FILLER)
              .with("fix", "Check it first" + FILLER.repeat(3)));
    }
    JsonObject heldOut =
        JsonObject.of("name", name(3 * random.nextInt(100))).with("type", "failure");
    return JsonObject.of("failures", JsonArray.ofAll(failures))
        .with("patterns", JsonArray.EMPTY)
        .with("held_out", JsonArray.of(heldOut));
  }
}
