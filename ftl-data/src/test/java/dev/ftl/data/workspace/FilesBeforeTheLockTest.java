package dev.ftl.data.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.Ftl;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.memory.HoldOut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No file of a task is read while the write lock is held, not even when another worker is faster.
class FilesBeforeTheLockTest {

  @TempDir Path folder;

  @Test
  void aClaimThatLosesARaceReadsTheFilesOfItsNextTaskWithoutTheLock() throws IOException {
    Path file = folder.resolve("ftl.db");
    Ftl ftl = new Ftl(new Database(file, Access.CREATE, Duration.ofSeconds(10)));
    ftl.campaigns().create("Do it", null, false);
    ftl.planIntake()
        .add(JsonObject.of("tasks", JsonArray.of(task("001", "a.py"), task("002", "b.py"))));
    Files.writeString(folder.resolve("a.py"), "a = 1\n");
    Files.writeString(folder.resolve("b.py"), "b = 1\n");
    ProjectFiles project = new ProjectFiles(folder);
    List<String> read = new ArrayList<>();
    TaskFiles files =
        new TaskFiles(
            project,
            path -> {
              assertThat(isLocked(file)).as("the write lock, while " + path + " is read").isFalse();
              read.add(path.getFileName().toString());
              if (read.size() == 1) {
                ftl.taskClaims().claim("001", "faster", 60);
              }
              return project.text(path);
            });

    JsonObject claimed = ftl.workspaceCreator().claim(null, "slower", 60, files, HoldOut.NONE);

    assertThat(claimed.text("seq")).isEqualTo("002");
    assertThat(claimed.object("workspace").array("code_contexts").objects())
        .singleElement()
        .satisfies(context -> assertThat(context.text("content")).isEqualTo("b = 1\n"));
    assertThat(read).containsExactly("a.py", "b.py");
    assertThat(ftl.taskClaims().list("slower", null)).hasSize(1);
  }

  private static JsonObject task(String seq, String file) {
    return JsonObject.of("seq", seq)
        .with("slug", "task-" + seq)
        .with("delta", JsonArray.of(file))
        .with("verify", "true");
  }

  private static boolean isLocked(Path file) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 0");
      statement.execute("BEGIN IMMEDIATE");
      statement.execute("ROLLBACK");
      return false;
    } catch (SQLException _) {
      return true;
    }
  }
}
