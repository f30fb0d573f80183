package dev.ftl.data.db;

import dev.ftl.data.FtlException;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.project.PlainFiles;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a [Doctor] can mend without losing anything. What fails stays as it is, and is found again.
final class DoctorFixes {

  private static final Duration LEFT_BEHIND = Duration.ofHours(1);

  private static final String ACTIVE = "SELECT COUNT(*) FROM campaign WHERE status = 'active'";
  private static final String EDGES =
      "DELETE FROM memory_edge WHERE from_id NOT IN (SELECT id FROM memory)"
          + " OR to_id NOT IN (SELECT id FROM memory)";

  private final Path file;
  private final Duration patience;
  private final List<String> fixed = new ArrayList<>();

  DoctorFixes(Path file, Duration patience) {
    this.file = file;
    this.patience = patience;
  }

  /// Mends what it can, and returns a sentence for each change.
  List<String> apply() {
    if (!Files.isRegularFile(file)) {
      return fixed;
    }
    boolean interrupted = FileStamp.of(file).journal() > 0;
    try (Opened opened = new Database(file, Access.EXISTING, patience).open(true)) {
      Sql sql = new Sql(opened.connection());
      suspects(sql);
      Migrations migrations = new Migrations(opened.connection(), file, patience);
      if (sql.number("PRAGMA user_version") == Migrations.VERSION
          && Migrations.foreignTable(sql) == null) {
        schema(sql, migrations);
        journal(sql, migrations);
      } else {
        inTransaction(sql, () -> {});
      }
      if (interrupted && FileStamp.of(file).journal() <= 0) {
        fixed.add("Undid an interrupted write");
      }
    } catch (SQLException | FtlException _) {
      // The examination that follows says why.
    }
    leftovers();
    return fixed;
  }

  /// A part of the mending.
  @FunctionalInterface
  private interface Step {
    void run() throws SQLException;
  }

  private static void inTransaction(Sql sql, Step step) throws SQLException {
    sql.execute("BEGIN IMMEDIATE");
    try {
      step.run();
      sql.execute("COMMIT");
    } catch (SQLException | RuntimeException e) {
      sql.execute("ROLLBACK");
      throw e;
    }
  }

  private void suspects(Sql sql) throws SQLException {
    List<Guard.Suspect> suspects =
        Guard.suspects(sql).stream().filter(Guard.Suspect::isRemovable).toList();
    if (!suspects.isEmpty()) {
      inTransaction(
          sql,
          () -> {
            for (Guard.Suspect suspect : suspects) {
              sql.execute(suspect.removal());
            }
          });
      suspects.forEach(suspect -> fixed.add("Removed " + suspect.words()));
    }
  }

  private void schema(Sql sql, Migrations migrations) throws SQLException {
    List<String> done = new ArrayList<>();
    inTransaction(
        sql,
        () -> {
          for (String index : WorkspaceIdIndex.drop(sql)) {
            done.add("Dropped the unique index " + index);
          }

          Set<String> before = parts(sql);
          long active = before.contains("table campaign") ? sql.number(ACTIVE) : 0;
          if (!before.containsAll(DoctorQueries.parts())) {
            migrations.migrate();
          }
          Set<String> added = parts(sql);
          added.removeAll(before);
          added.forEach(part -> done.add("Created the " + part));
          if (active > 1) {
            done.add("Completed " + (active - 1) + " older active campaigns as partial");
          }
          changed(sql, EDGES, "Deleted %d memory edges that led nowhere", done);
          List<StoredVectors.Damaged> damaged = StoredVectors.damaged(sql);
          for (StoredVectors.Damaged vector : damaged) {
            vector.remove(sql);
          }
          if (!damaged.isEmpty()) {
            done.add("Removed %d damaged embeddings".formatted(damaged.size()));
          }
        });
    fixed.addAll(done);
  }

  private static void changed(Sql sql, String statement, String sentence, List<String> done)
      throws SQLException {
    sql.execute(statement);
    long rows = sql.number("SELECT changes()");
    if (rows > 0) {
      done.add(sentence.formatted(rows));
    }
  }

  /// Tables, columns and indexes, in words.
  private static Set<String> parts(Sql sql) throws SQLException {
    return new LinkedHashSet<>(
        sql.texts(
            "SELECT type || ' ' || name FROM sqlite_schema WHERE type IN ('table', 'index')"
                + " UNION ALL SELECT 'column ' || t.name || '.' || c.name"
                + " FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table'"));
  }

  private void journal(Sql sql, Migrations migrations) throws SQLException {
    String mode = sql.texts("PRAGMA journal_mode").getFirst();
    if (!mode.equals("wal")) {
      migrations.useWriteAheadLog();
      fixed.add("Changed the journal mode from " + mode + " to wal");
    }
  }

  private void leftovers() {
    Instant old = Instant.now().minus(LEFT_BEHIND);
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(file.getParent(), PlainFiles.UNFINISHED + "*")) {
      for (Path entry : entries) {
        if (Files.getLastModifiedTime(entry).toInstant().isBefore(old)) {
          Files.delete(entry);
          fixed.add("Deleted " + entry);
        }
      }
    } catch (IOException _) {
      // As above.
    }
  }
}
