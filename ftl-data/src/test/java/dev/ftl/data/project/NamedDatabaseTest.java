package dev.ftl.data.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ftl.data.FtlException.BadLocation;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedDatabaseTest {

  private static final Path FOLDER = Path.of("/work/project");

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://host/db?password=secret, jdbc:postgresql",
    "JDBC:sqlite:/tmp/x.db, JDBC:sqlite",
    "jdbc:sqlite:x.db, jdbc:sqlite",
    "jdbc:, jdbc",
    "postgres://ana:secret@host/db, postgres",
    "http://host/x.db, http",
    "file:///tmp/x.db, file",
    "foo:bar://x, foo:bar",
    "x+y-z.1://, x+y-z.1",
    "my scheme://x, my scheme",
  })
  void refusesAUrlWithoutRepeatingWhatMayBeSecret(String value, String scheme) {
    for (String source : new String[] {"--db", "FTL_DB_PATH"}) {
      assertThatThrownBy(() -> NamedDatabase.file(source, value, FOLDER))
          .isInstanceOf(BadLocation.class)
          .hasMessage(
              "%s names a database with the scheme \"%s\";"
                  + " only the path of a SQLite file is supported",
              source, scheme);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C:\\data\\x.db",
        "C:/data/x.db",
        "C://data/x.db",
        "a:b.db",
        "2026-01-14T21:43.db",
        "folder/a://b.db",
        "./jdbc:sqlite:x.db",
        "/jdbc:x://y.db",
        "\\\\server\\share\\x.db",
        "http:/x.db",
        "jdbc.db",
        "://x.db",
      })
  void takesAnythingElseForAPath(String value) {
    assertThat(NamedDatabase.file("--db", value, FOLDER)).isEqualTo(FOLDER.resolve(value));
  }

  @Test
  void refusesWhatCannotBeAPath() {
    assertThatThrownBy(() -> NamedDatabase.file("--db", " ", FOLDER))
        .isInstanceOf(BadLocation.class)
        .hasMessage("--db is empty; it takes the path of a file");
    assertThatThrownBy(() -> NamedDatabase.file("--db", "a\0b", FOLDER))
        .isInstanceOf(BadLocation.class)
        .hasMessageStartingWith("--db is not a path: ");
  }

  @Test
  void appliesToTheOptionAndToTheVariable() {
    Map<String, String> none = Map.of();
    Map<String, String> url = Map.of(DatabaseLocation.VARIABLE, "postgres://host/db");
    assertThatThrownBy(() -> DatabaseLocation.find("postgres://host/db", FOLDER, FOLDER, none))
        .isInstanceOf(BadLocation.class);
    assertThatThrownBy(() -> DatabaseLocation.find("", FOLDER, FOLDER, none))
        .isInstanceOf(BadLocation.class);
    assertThatThrownBy(() -> DatabaseLocation.find(null, FOLDER, FOLDER, url))
        .isInstanceOf(BadLocation.class)
        .hasMessageStartingWith("FTL_DB_PATH names");
    assertThat(DatabaseLocation.find("x.db", FOLDER, FOLDER, url).path())
        .isEqualTo(FOLDER.resolve("x.db"));
  }
}
