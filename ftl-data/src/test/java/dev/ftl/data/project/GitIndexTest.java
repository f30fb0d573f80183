package dev.ftl.data.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which databases came with a repository.
class GitIndexTest {

  @TempDir private Path temporary;
  private Path folder;
  private Git git;
  private Path database;

  @BeforeEach
  void makeRepository() throws IOException {
    folder = Files.createDirectories(temporary.toRealPath().resolve("project"));
    git = Git.init(folder);
    database = file(folder, ".ftl/ftl.db");
  }

  private static Path file(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "");
  }

  @ParameterizedTest
  @CsvSource({
    "2, .ftl/ftl.db, true",
    "4, .ftl/ftl.db, true",
    "2, .ftl/ftl.db-wal, true",
    "4, .ftl/ftl.db-journal, true",
    "2, .FTL/Ftl.db, true",
    "2, .ftl/ftl.db.txt, false",
    "2, other/.ftl/ftl.db, false",
    "4, .ftl/notes, false",
  })
  void aTrackedDatabaseOrLogIsFound(String version, String name, boolean tracked)
      throws IOException {
    file(folder, ".ftl/a");
    file(folder, name);
    git.run("update-index", "--index-version", version);
    git.run("add", "-f", ".ftl/a", name);
    assertThat(GitIndex.tracksDatabase(database)).isEqualTo(tracked);
    git.run("rm", "--quiet", "--cached", name);
    assertThat(GitIndex.tracksDatabase(database)).isFalse();
  }

  @Test
  void aFolderThatLooksLikeARepositoryHidesNothing() throws IOException {
    git.run("add", "-f", ".ftl/ftl.db");
    file(folder, ".ftl/HEAD");
    Files.createDirectories(folder.resolve(".ftl/objects"));
    Files.createDirectories(folder.resolve(".ftl/refs"));
    assertThat(GitIndex.tracksDatabase(database)).isTrue();
    file(folder, ".ftl/commondir");
    Files.writeString(folder.resolve(".ftl/commondir"), "../.git");
    assertThat(GitIndex.tracksDatabase(database)).isTrue();
  }

  @Test
  void aLinkedWorkingTreeAndASubmoduleHaveIndexesOfTheirOwn() throws IOException {
    git.run("add", "-f", ".ftl/ftl.db");
    git.run("commit", "--quiet", "--message", "Track a database");
    Path linked = folder.resolveSibling("linked");
    git.run("worktree", "add", "--quiet", "--detach", linked.toString());
    assertThat(GitIndex.tracksDatabase(linked.resolve(".ftl/ftl.db"))).isTrue();
    Path outer = Files.createDirectories(folder.resolveSibling("outer"));
    Git.init(outer).run("submodule", "--quiet", "add", folder.toString(), "inner");
    assertThat(GitIndex.tracksDatabase(outer.resolve("inner/.ftl/ftl.db"))).isTrue();
  }
}
