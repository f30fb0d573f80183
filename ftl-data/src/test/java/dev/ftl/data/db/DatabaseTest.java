package dev.ftl.data.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ftl.data.Ftl;
import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

  @TempDir Path folder;

  private Database database() {
    return new Database(
        folder.resolve(".ftl/ftl.db"), Access.CREATE, Database.DEFAULT_BUSY_TIMEOUT);
  }

  @Test
  void oneOfManyCreators() throws Exception {
    List<Callable<Boolean>> creators = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      creators.add(() -> database().create());
    }
    int created = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(creators.size())) {
      for (Future<Boolean> creator : threads.invokeAll(creators)) {
        created += creator.get() ? 1 : 0;
      }
    }
    assertThat(created).isEqualTo(1);
    assertThat(Doctor.examine(database().file()).findings()).isEmpty();
  }

  @Test
  void theFirstWriteKeepsTheFolderOutOfGit() throws IOException {
    Path exclude = folder.resolve(".git/info/exclude");
    Files.createDirectories(exclude.getParent());
    Files.writeString(exclude, "# mine\n*.tmp");
    new Ftl(database()).events().emit("A", JsonObject.EMPTY);
    assertThat(exclude).hasContent("# mine\n*.tmp\n.ftl/\n");
    assertThat(database().keepOutOfGit()).isTrue();
    assertThat(exclude).hasContent("# mine\n*.tmp\n.ftl/\n");
  }

  @Test
  void leavesGitAloneWhenTheDatabaseIsElsewhere() throws IOException {
    Files.createDirectories(folder.resolve(".git/info"));
    Database elsewhere =
        new Database(folder.resolve("x.db"), Access.CREATE, Database.DEFAULT_BUSY_TIMEOUT);
    elsewhere.create();
    assertThat(elsewhere.keepOutOfGit()).isFalse();
    assertThat(folder.resolve(".git/info/exclude")).doesNotExist();
  }

  @Test
  void aGitFolderThatCannotBeReadIsNoReasonToFail() throws IOException {
    Files.writeString(folder.resolve(".git"), "nonsense");
    assertThat(database().create()).isTrue();
    assertThat(database().keepOutOfGit()).isFalse();
  }

  @Test
  void aLinkedWorktreeSharesTheExcludeFileOfTheMainOne() throws IOException {
    Path common = Files.createDirectories(folder.resolve("main/.git"));
    Path own = Files.createDirectories(common.resolve("worktrees/linked"));
    Files.writeString(own.resolve("commondir"), "../..\n");
    Path linked = Files.createDirectories(folder.resolve("linked"));
    Files.writeString(linked.resolve(".git"), "gitdir: " + own + "\n");
    Files.writeString(own.resolve("gitdir"), linked.resolve(".git") + "\n");
    new Database(linked.resolve(".ftl/ftl.db"), Access.CREATE, Database.DEFAULT_BUSY_TIMEOUT)
        .create();
    new Database(linked.resolve(".ftl/ftl.db"), Access.EXISTING, Database.DEFAULT_BUSY_TIMEOUT)
        .keepOutOfGit();
    assertThat(common.resolve("info/exclude")).hasContent(".ftl/\n");
  }

  @Test
  void cannotBeCreatedBelowAFile() throws IOException {
    Files.writeString(folder.resolve(".ftl"), "a file");
    assertThatThrownBy(() -> database().create())
        .isInstanceOf(IoFailure.class)
        .hasMessageContaining(".ftl");
  }
}
