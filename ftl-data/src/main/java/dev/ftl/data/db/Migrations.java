package dev.ftl.data.db;

import dev.ftl.data.FtlException.DatabaseFailure;
import dev.ftl.data.FtlException.Incompatible;
import dev.ftl.data.FtlException.NoDatabase;
import dev.ftl.data.json.Timestamps;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/// Brings a database to the current schema: an empty one, one that a Python FTL wrote, or one of an
/// older FTL. All of it happens in one write transaction, so that any number of processes may be
/// the first.
final class Migrations {

  /// The schema that this program writes, kept in `user_version`.
  static final int VERSION = 2;

  private final Sql sql;
  private final Path file;
  private final Duration patience;

  Migrations(Connection connection, Path file, Duration patience) {
    this.sql = new Sql(connection);
    this.file = file;
    this.patience = patience;
  }

  /// Checks the schema, and brings it up to date if needed.
  ///
  /// @throws Incompatible when a newer FTL wrote the database
  void run() throws SQLException {
    if (version() < VERSION) {
      refuseForeign();
      useWriteAheadLog();
      sql.execute("BEGIN IMMEDIATE");
      try {
        if (version() < VERSION) {
          migrate();
        }
        sql.execute("COMMIT");
      } catch (SQLException | RuntimeException e) {
        rollBack(e);
        throw e;
      }
    }
  }

  /// SQLite may have undone the transaction already; what is worth telling is why.
  private void rollBack(Exception why) {
    try {
      sql.execute("ROLLBACK");
    } catch (SQLException e) {
      why.addSuppressed(e);
    }
  }

  /// Checks that a database can be read as it is, whatever version it has.
  ///
  /// @throws NoDatabase when the file is empty, or its database is
  /// @throws Incompatible when a newer FTL wrote the database, or an older one that lacks something
  void check() throws SQLException {
    if (version() == VERSION) {
      return;
    }
    if (sql.texts("SELECT name FROM sqlite_schema").isEmpty()) {
      throw new NoDatabase("The database " + file + " is empty");
    }
    refuseForeign();
    for (TableDefinition table : TableDefinition.all()) {
      List<String> present = columns(table);
      for (TableDefinition.Column column : table.columns()) {
        if (!present.contains(column.name())) {
          throw new Incompatible(
              "The database %s was written by an older ftl, and has no %s.%s yet; the first command that writes adds it"
                  .formatted(file, table.name(), column.name()));
        }
      }
    }
  }

  private int version() throws SQLException {
    int version = (int) sql.number("PRAGMA user_version");
    if (version > VERSION) {
      throw new Incompatible(
          "The database %s has schema %d, newer than the %d that this ftl knows"
              .formatted(file, version, VERSION));
    }
    return version;
  }

  /// Creates what is missing of the schema, and puts right what keeps it from being created. The
  /// caller holds the write lock.
  void migrate() throws SQLException {
    for (TableDefinition table : TableDefinition.all()) {
      sql.execute(table.sql());
      addMissingColumns(table);
    }
    completeOlderActiveCampaigns();
    renameDuplicateWorkspaces();
    for (String index : Script.statements("indexes.sql")) {
      sql.execute(index);
    }
    sql.execute("PRAGMA user_version = " + VERSION);
  }

  /// Another program's database must not get eleven tables because of a slip in `--db`.
  private void refuseForeign() throws SQLException {
    String table = foreignTable(sql);
    if (table != null) {
      throw foreign("it holds the table " + table + " and none of ftl's");
    }
  }

  /// A table of a database that has tables, but none of ours; `null` for any other database.
  static String foreignTable(Sql sql) throws SQLException {
    List<String> tables = sql.texts("SELECT name FROM sqlite_schema WHERE type = 'table'");
    boolean ours = TableDefinition.all().stream().anyMatch(table -> tables.contains(table.name()));
    return ours || tables.isEmpty() ? null : tables.getFirst();
  }

  private DatabaseFailure foreign(String why) {
    return new DatabaseFailure("The database " + file + " is another program's: " + why, null);
  }

  /// An older Python FTL's tables may lack columns that came later.
  private void addMissingColumns(TableDefinition table) throws SQLException {
    List<String> present = columns(table);
    if (!present.contains("id")) {
      throw foreign("its table " + table.name() + " has no id");
    }
    for (TableDefinition.Column column : table.columns()) {
      if (!present.contains(column.name())) {
        sql.execute("ALTER TABLE " + table.name() + " ADD COLUMN " + column.definition());
      }
    }
  }

  private List<String> columns(TableDefinition table) throws SQLException {
    return sql.texts("SELECT name FROM pragma_table_info('" + table.name() + "')");
  }

  /// Only one campaign may be active; of several, the newest stays, and the others are archived as
  /// partial.
  private void completeOlderActiveCampaigns() throws SQLException {
    String now = "'" + Timestamps.format(Timestamps.now()) + "'";
    String older =
        "status = 'active' AND id <> (SELECT id FROM campaign WHERE status = 'active'"
            + " ORDER BY created_at DESC, id DESC LIMIT 1)";
    sql.execute(
        "INSERT INTO archive (campaign_id, objective, objective_preview, framework, completed_at,"
            + " fingerprint, outcome, summary, patterns_extracted)"
            + (" SELECT id, objective, SUBSTR(objective, 1, 100), framework, " + now + ",")
            + " COALESCE(fingerprint, '{}'), 'partial', COALESCE(summary, '{}'),"
            + " COALESCE(patterns_extracted, '[]')"
            + (" FROM campaign WHERE " + older));
    sql.execute(
        "INSERT INTO event (event_type, \"timestamp\", metadata)"
            + (" SELECT 'CAMPAIGN_COMPLETED', "
                + now
                + ", json_object('campaign_id', id, 'outcome', 'partial')")
            + (" FROM campaign WHERE " + older));
    sql.execute(
        "UPDATE campaign SET status = 'complete', completed_at = " + now + " WHERE " + older);
  }

  /// A workspace id is unique within its campaign; of several that share one, the newest keeps it.
  private void renameDuplicateWorkspaces() throws SQLException {
    sql.execute(
        "UPDATE workspace SET workspace_id = workspace_id || '-' || id WHERE EXISTS (SELECT 1 FROM"
            + " workspace newer WHERE newer.workspace_id = workspace.workspace_id AND"
            + " newer.campaign_id = workspace.campaign_id AND newer.id > workspace.id)");
  }

  /// Changing the journal mode is the one step that SQLite does not wait for a lock with.
  void useWriteAheadLog() throws SQLException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        sql.execute("PRAGMA journal_mode = WAL");
        return;
      } catch (SQLException e) {
        if (!SqliteErrors.isLocked(e) || System.nanoTime() > deadline) {
          throw e;
        }
        Pause.millis(10);
      }
    }
  }
}
