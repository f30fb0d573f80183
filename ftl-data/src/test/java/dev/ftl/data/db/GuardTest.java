package dev.ftl.data.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ftl.data.FtlException.DatabaseFailure;
import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.db.DoctorReport.Finding;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Databases that were made to do harm.
@Timeout(60)
class GuardTest {

  private static final String ENDLESS =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void create() {
    file = folder.resolve(".ftl/ftl.db");
    new Database(file, Access.CREATE, Database.DEFAULT_BUSY_TIMEOUT).create();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TRIGGER \"a b; touch x\" AFTER INSERT ON event BEGIN"
            + " UPDATE campaign SET objective = 'rewritten'; END",
        "DROP TABLE campaign; CREATE VIEW campaign AS " + ENDLESS,
        "DROP TABLE campaign; CREATE VIEW Campaign AS " + ENDLESS,
        "DROP TABLE memory; CREATE VIRTUAL TABLE memory USING fts5(name, type)",
        "DROP TABLE plan; CREATE VIRTUAL TABLE PLAN USING dbstat",
        "CREATE INDEX i ON event(length(hex(zeroblob(100000000))))",
        "CREATE INDEX i ON event(event_type) WHERE event_type LIKE '%a%a%a%b'",
        "DROP INDEX idx_event_session; CREATE INDEX idx_event_session ON event((1))",
      })
  void whatCouldDoHarmIsRefusedFoundAndRemoved(String statements) throws SQLException {
    for (String statement : statements.split("; (?=CREATE)")) {
      Databases.execute(file, statement);
    }
    assertRefused("which ftl never creates", "ftl doctor --fix");
    assertThat(Doctor.examine(file).findings())
        .filteredOn(finding -> finding.check().equals("safety"))
        .singleElement()
        .extracting(Finding::fix)
        .isEqualTo("Run doctor with --fix, which removes it");

    assertThat(Doctor.fix(file).fixed().getFirst()).startsWith("Removed the ");
    assertThat(Doctor.examine(file).ok()).isTrue();
    Databases.open(file, Access.READ_ONLY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "objective TEXT CHECK (length(hex(zeroblob(100000000))) > 0)",
        "objective TEXT DEFAULT/**/(hex(zeroblob(100000000)))",
        "objective TEXT, evil TEXT AS (upper(objective))",
        "objective TEXT, evil TEXT GENERATED ALWAYS AS -- (\n(1) STORED",
        "objective TEXT REFERENCES campaign ON UPDATE SET DEFAULT",
        "objective TEXT, CONSTRAINT \"(\" CHECK (objective NOT LIKE '%a%a%a%b')",
        "objective TEXT UNIQUE ON/**/CONFLICT REPLACE",
      })
  void aTableThatComputesIsRefusedAndFound(String column) throws SQLException {
    Databases.execute(file, "DROP TABLE plan");
    Databases.execute(file, "CREATE TABLE plan (id INTEGER PRIMARY KEY, " + column + ")");
    assertRefused(
        "the table with expressions or conflict clauses \"plan\", which ftl never creates",
        "ftl restore");
    assertThat(Doctor.fix(file).findings())
        .filteredOn(finding -> finding.check().equals("safety"))
        .singleElement()
        .extracting(Finding::fix)
        .isEqualTo(Doctor.RESTORE);
  }

  /// SQLite itself takes these entries for what it would have written.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "type = 'TRIGGER'",
        "type = CAST('trigger' AS BLOB)",
        "type = 'trigger' || char(0)",
        "name = CAST(name AS BLOB)",
        "tbl_name = tbl_name || char(0) || 'x'",
      })
  void aForgedEntryOfTheSchemaIsRefusedAndFound(String change) throws SQLException {
    Databases.execute(
        file,
        "CREATE TRIGGER t AFTER INSERT ON event BEGIN UPDATE campaign SET objective = 'x'; END",
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET " + change + " WHERE name = 't'");
    assertRefused("the forged schema entry \"t", "ftl restore");
    assertThat(Doctor.fix(file).findings())
        .filteredOn(finding -> finding.check().equals("safety"))
        .singleElement()
        .extracting(Finding::fix)
        .isEqualTo(Doctor.RESTORE);
  }

  @Test
  void aTableOfStatisticsThatComputesIsRefused() throws SQLException {
    Databases.execute(
        file,
        "ANALYZE",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 200)"
            + " INSERT INTO sqlite_stat1 SELECT 'event', 'idx_event_type', i FROM n",
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = 'CREATE TABLE sqlite_stat1(tbl,idx,n,"
            + "stat AS (length(hex(zeroblob(100000000 + n)))))' WHERE name = 'sqlite_stat1'");
    assertThatThrownBy(() -> Databases.open(file, Access.READ_ONLY))
        .isInstanceOf(DatabaseFailure.class)
        .hasMessageContaining("sqlite_stat1");
  }

  @Test
  void otherWaysToWriteTheSameTableAreFine() throws SQLException {
    Databases.execute(
        file,
        "DROP TABLE plan",
        "CREATE TABLE plan (id INTEGER, \"check (\" VARCHAR(20) DEFAULT '(', [as] TEXT,"
            + " PRIMARY KEY (id), UNIQUE(id, [as]))",
        "CREATE INDEX i ON plan(id, \"as\") WHERE id > 7");
    Databases.open(file, Access.EXISTING);
  }

  /// A hot journal may name a file that belongs to several databases' transaction, and older SQLite
  /// deletes whatever file it names.
  @Test
  void aJournalThatNamesAnotherFileDeletesNothing() throws Exception {
    Databases.execute(file, "PRAGMA journal_mode = DELETE");
    Path precious = Files.writeString(folder.resolve("precious"), "mine");
    byte[] database = Files.readAllBytes(file);
    int pageSize = ByteBuffer.wrap(database).getShort(16);
    byte[] magic = HexFormat.of().parseHex("d9d505f920a163d7");
    byte[] name = precious.toString().getBytes(StandardCharsets.UTF_8);
    int sum = 0;
    for (byte each : name) {
      sum += each;
    }
    int checksum = 0;
    for (int i = pageSize - 200; i > 0; i -= 200) {
      checksum += database[i] & 0xFF;
    }
    ByteBuffer journal = ByteBuffer.allocate(512 + pageSize + 8 + 4 + name.length + 16);
    journal.put(magic).putInt(1).putInt(0).putInt(database.length / pageSize).putInt(512);
    journal.putInt(pageSize).position(512).putInt(1).put(database, 0, pageSize).putInt(checksum);
    journal.putInt((1 << 30) / pageSize + 1).put(name).putInt(name.length).putInt(sum).put(magic);
    Path beside = Files.write(file.resolveSibling("ftl.db-journal"), journal.array());

    Databases.open(file, Access.EXISTING);
    assertThat(beside).as("the journal was played back").doesNotExist();
    assertThat(precious).hasContent("mine");
  }

  @Test
  void otherViewsAndTablesAreNoConcernOfOurs() throws SQLException {
    Databases.execute(
        file,
        "CREATE VIEW mine AS SELECT objective FROM campaign",
        "CREATE TABLE notes (id INTEGER, twice INTEGER GENERATED ALWAYS AS (id * 2) VIRTUAL)",
        "CREATE VIRTUAL TABLE search USING fts5(body)");
    Databases.open(file, Access.EXISTING);
    assertThat(Doctor.examine(file).ok()).isTrue();
  }

  @Test
  void aStatementThatDoesNotEndIsStopped() throws SQLException {
    Databases.execute(file, "CREATE VIEW endless AS " + ENDLESS);
    try (Connection connection = Databases.of(file, Access.READ_ONLY).connect()) {
      assertThatThrownBy(() -> new Sql(connection).number("SELECT SUM(i) FROM endless"))
          .isInstanceOfSatisfying(
              SQLException.class,
              e ->
                  assertThat(SqliteErrors.translate(e, file))
                      .isInstanceOf(DatabaseFailure.class)
                      .hasMessageContaining("keep it busy"));
      assertThat(new Sql(connection).number("SELECT 1")).isEqualTo(1);
    }
  }

  @Test
  void theSchemaIsNotTrustedByAnyConnection() throws SQLException {
    Duration patience = Database.DEFAULT_BUSY_TIMEOUT;
    for (ConnectionSettings settings :
        List.of(
            ConnectionSettings.reading(file, patience),
            ConnectionSettings.writing(file, patience, false),
            ConnectionSettings.writing(file, patience, true))) {
      for (String parameters : List.of("", "?immutable=1")) {
        try (Connection connection = settings.connect(parameters)) {
          assertThat(new Sql(connection).number("PRAGMA trusted_schema")).isZero();
        }
      }
    }
    try (Opened unchecked = Databases.of(file, Access.READ_ONLY).open(false)) {
      assertThat(new Sql(unchecked.connection()).number("PRAGMA trusted_schema")).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-wal", "-shm", "-journal"})
  @DisabledOnOs(OS.WINDOWS)
  void aSpecialFileBesideTheDatabaseIsNotOpened(String suffix) throws Exception {
    Path beside = file.resolveSibling("ftl.db" + suffix);
    Path outside = folder.resolve("outside");
    Files.createSymbolicLink(beside, outside);
    refusesToOpen(beside);
    Files.delete(beside);
    new ProcessBuilder("mkfifo", beside.toString()).start().waitFor();
    refusesToOpen(beside);
    assertThat(outside).doesNotExist();
    assertThat(Doctor.examine(file).ok()).isFalse();
  }

  private void refusesToOpen(Path beside) {
    for (Access access : Access.values()) {
      assertThatThrownBy(() -> Databases.open(file, access))
          .isInstanceOf(IoFailure.class)
          .hasMessageContaining(beside + " beside the database is not a regular file");
    }
  }

  /// Whatever it is opened for, with an error that contains these words.
  private void assertRefused(String... words) {
    for (Access access : Access.values()) {
      assertThatThrownBy(() -> Databases.open(file, access))
          .isInstanceOf(DatabaseFailure.class)
          .hasMessageContainingAll(words);
    }
  }
}
