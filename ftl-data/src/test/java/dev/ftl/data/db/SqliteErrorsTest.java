package dev.ftl.data.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.FtlException.Busy;
import dev.ftl.data.FtlException.DatabaseFailure;
import dev.ftl.data.FtlException.IoFailure;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class SqliteErrorsTest {

  private static final Path FILE = Path.of("/x/ftl.db");

  private static RuntimeException translated(SQLiteErrorCode code, String message) {
    return SqliteErrors.translate(new SQLiteException(message, code), FILE);
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.MATCH_ANY,
      names = {"SQLITE_BUSY.*", "SQLITE_LOCKED.*", "SQLITE_PROTOCOL", "SQLITE_SCHEMA"})
  void aLockIsBusyWhateverTheExtendedCode(SQLiteErrorCode code) {
    assertThat(translated(code, "x")).isInstanceOf(Busy.class).hasMessageContaining("/x/ftl.db");
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_ANY, names = "SQLITE_BUSY.*")
  void aLockIsOneWhateverTheExtendedCode(SQLiteErrorCode code) {
    assertThat(SqliteErrors.isLocked(new SQLiteException("x", code))).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.MATCH_ANY,
      names = {"SQLITE_READONLY_RECOVERY", "SQLITE_READONLY_CANTLOCK", "SQLITE_READONLY_CANTINIT"})
  void aLogThatAnotherSetsUpIsBusy(SQLiteErrorCode code) {
    assertThat(translated(code, "x")).isInstanceOf(Busy.class);
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.MATCH_ANY,
      names = {
        "SQLITE_READONLY",
        "SQLITE_READONLY_(ROLLBACK|DBMOVED|DIRECTORY)",
        "SQLITE_IOERR.*",
        "SQLITE_CANTOPEN.*",
        "SQLITE_FULL",
        "SQLITE_PERM",
        "SQLITE_NOMEM"
      })
  void troubleWithFilesIsSaidInWords(SQLiteErrorCode code) {
    assertThat(translated(code, "the reason"))
        .isInstanceOf(IoFailure.class)
        .hasMessageContaining("/x/ftl.db");
  }

  @Test
  void noRoomForTheIndexOfTheLogIsAFullDisk() {
    assertThat(translated(SQLiteErrorCode.SQLITE_IOERR_SHMSIZE, "x").getMessage())
        .contains("is full");
    assertThat(translated(SQLiteErrorCode.SQLITE_CANTOPEN, "the reason").getMessage())
        .contains("the reason");
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.MATCH_ANY,
      names = {"SQLITE_CORRUPT.*", "SQLITE_NOTADB", "SQLITE_CONSTRAINT.*", "SQLITE_MISMATCH"})
  void whatTheDatabaseHoldsIsItsFault(SQLiteErrorCode code) {
    assertThat(translated(code, "x")).isInstanceOf(DatabaseFailure.class);
  }

  @ParameterizedTest
  @CsvSource({
    "no such table: plan",
    "no such column: preflight",
    "table plan has no column named tasks",
    "no such module: evil",
    "unsafe use of load_extension()",
    "view plan is circularly defined"
  })
  void aMissingPartOfTheSchemaIsNoBug(String message) {
    assertThat(translated(SQLiteErrorCode.SQLITE_ERROR, message))
        .isInstanceOf(DatabaseFailure.class)
        .hasMessageContaining(message);
  }

  @Test
  void anythingElseIsABug() {
    assertThat(translated(SQLiteErrorCode.SQLITE_ERROR, "near \"SELEC\": syntax error"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(translated(SQLiteErrorCode.SQLITE_MISUSE, "x"))
        .isInstanceOf(IllegalStateException.class);
  }
}
