package dev.ftl.data.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(OS.WINDOWS)
class NewFilesTest {

  @TempDir Path temporary;

  @Test
  void belongToTheirOwnerAlone() throws IOException, SQLException {
    expect(temporary.resolve("plain"), 0600, 0700);
    Git.init(Files.createDirectory(temporary.resolve("repository")));
    expect(temporary.resolve("repository"), 0600, 0700);
  }

  @Test
  void soDoFoldersAboveThem() throws IOException {
    Path folder = temporary.resolve("a/b");
    new NewFiles(folder).createFolder();
    assertThat(mode(folder)).isEqualTo(0700);
    assertThat(mode(folder.getParent())).isEqualTo(0700);
  }

  @ParameterizedTest
  @CsvSource({
    "group, 660, 2770",
    "true, 660, 2770",
    "1, 660, 2770",
    "ALL, 664, 2775",
    "everybody, 664, 2775",
    "2, 664, 2775",
    "0640, 640, 2750",
    "0660, 660, 2770",
    "0666, 666, 2777",
    "umask, 600, 700",
    "false, 600, 700",
    "0, 600, 700",
    "0040, 600, 700",
    "nonsense, 600, 700",
  })
  void followARepositoryThatIsShared(String value, String file, String folder)
      throws IOException, SQLException {
    Path root = Files.createDirectory(temporary.resolve("shared"));
    Git git = Git.init(root);
    Files.writeString(
        root.resolve(".git/config"),
        Files.readString(root.resolve(".git/config"))
            + "[remote \"x\"]\n\tsharedRepository = 0666\n[Core] sharedRepository = \""
            + value
            + "\" ; why\n");
    expect(root, Integer.parseInt(file, 8), Integer.parseInt(folder, 8));
    if (!value.startsWith("0040") && !value.equals("nonsense")) {
      assertThat(git.run("config", "core.sharedRepository")).isEqualTo(value);
    }
  }

  @Test
  void aFolderThatExistsStaysAsItIs() throws IOException, SQLException {
    Path folder = Files.createDirectories(temporary.resolve(".ftl"));
    int before = mode(folder);
    expect(temporary, 0600, before);
  }

  private static void expect(Path root, int file, int folder) throws IOException, SQLException {
    Path path = root.resolve(".ftl/ftl.db");
    Database database = new Database(path, Access.CREATE, Database.DEFAULT_BUSY_TIMEOUT);
    try (Connection connection = database.connect()) {
      connection.createStatement().execute("INSERT INTO event (event_type) VALUES ('X')");
      assertThat(mode(path)).isEqualTo(file);
      assertThat(mode(path.resolveSibling("ftl.db-wal"))).isEqualTo(file);
      assertThat(mode(path.resolveSibling("ftl.db-shm"))).isEqualTo(file);
    }
    assertThat(mode(path.getParent())).isEqualTo(folder);
  }

  private static int mode(Path path) throws IOException {
    return (int) Files.getAttribute(path, "unix:mode") & 07777;
  }
}
