package dev.ftl.data.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ftl.data.FtlException.IoFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What a folder that somebody else filled can make of the search for the database: nothing in
/// another project is used.
@DisabledOnOs(OS.WINDOWS)
class HostileProjectTest {

  private static final int SOMEBODY = 65_534;

  @TempDir Path temporary;
  private Path victim;
  private Path hostile;

  @BeforeEach
  void makeProjects() throws IOException {
    Path top = temporary.toRealPath();
    victim = Files.createDirectories(top.resolve("victim"));
    hostile = Files.createDirectories(top.resolve("clones/hostile"));
    database(victim);
  }

  @Test
  void aLinkInPlaceOfTheFolderOrTheDatabaseIsNotFollowed() throws IOException {
    Path state = hostile.resolve(".ftl");
    for (Path target : new Path[] {victim.resolve(".ftl"), victim.resolve("nothing")}) {
      Files.createSymbolicLink(state, target);
      refused(hostile, state + " is a link");
      assertThat(DatabaseLocation.find(state + "/ftl.db", hostile, temporary, Map.of()).path())
          .as("what is named is used")
          .isEqualTo(state.resolve("ftl.db"));
      Files.delete(state);
    }
    Files.createDirectory(state);
    for (Path target : new Path[] {victim.resolve(".ftl/ftl.db"), victim.resolve("new.db")}) {
      Files.createSymbolicLink(state.resolve("ftl.db"), target);
      refused(hostile, state.resolve("ftl.db") + " is a link");
      Files.delete(state.resolve("ftl.db"));
    }
  }

  @Test
  void aPointerToARepositoryThatDoesNotNameItBackIsRefused() throws IOException {
    Git git = Git.init(victim);
    Path linked = temporary.toRealPath().resolve("linked");
    git.run("worktree", "add", "--quiet", "--detach", linked.toString());
    Path separate = temporary.toRealPath().resolve("separate/project");
    Files.createDirectories(separate);
    Path store = separate.resolveSibling("store");
    new Git(separate).run("init", "--quiet", "--separate-git-dir", store.toString());
    Path dotGit = hostile.resolve(".git");
    for (Path target :
        new Path[] {
          victim.resolve(".git"), victim.resolve(".git/worktrees/linked"), store,
        }) {
      Files.writeString(dotGit, "gitdir: " + target + "\n");
      refused(hostile, "does not name it back");
      Files.delete(dotGit);
      Files.createSymbolicLink(dotGit, target);
      refused(hostile, "does not name it back");
      Files.delete(dotGit);
    }
  }

  @Test
  void aCommonDirectoryThatDoesNotKnowItsPartIsRefused() throws IOException {
    Git.init(victim);
    Path own = Files.createDirectories(hostile.resolve("own"));
    Files.createDirectories(own.resolve("objects"));
    Files.createDirectories(own.resolve("refs"));
    Files.writeString(own.resolve("HEAD"), "ref: refs/heads/main\n");
    Files.writeString(own.resolve("commondir"), victim.resolve(".git") + "\n");
    Files.writeString(own.resolve("gitdir"), hostile.resolve(".git") + "\n");
    refused(own, "does not name it back");
    Files.writeString(hostile.resolve(".git"), "gitdir: own\n");
    refused(hostile, "does not name it back");
    assertThat(victim.resolve(".git/info/ftl-worktree")).doesNotExist();
  }

  @Test
  void aLinkInTheGitDirectoryIsNotWrittenThrough() throws IOException {
    Path target = victim.resolve("precious");
    Path store = temporary.toRealPath().resolve("store/git");
    Files.createDirectories(store.getParent());
    new Git(hostile).run("init", "--quiet", "--separate-git-dir", store.toString());
    Path note = Files.createSymbolicLink(store.resolve("info/ftl-worktree"), target);
    Path far = temporary.toRealPath().resolve("far/away/project");
    Files.createDirectories(far.getParent());
    Files.move(hostile, far);
    GitRoot.at(far).rememberMain();
    assertThat(target).doesNotExist();
    assertThat(note).isRegularFile().hasContent(far + "\n");
  }

  @Test
  void aProjectOfSomebodyElseIsUsedOnlyWhenItIsTrusted() throws IOException {
    assumeTrue(isRoot(), "only root can give files away");
    Path work = Files.createDirectories(victim.resolve("work"));
    Path state = victim.resolve(".ftl");
    Files.setAttribute(state, "unix:uid", SOMEBODY);
    String words = state + " belongs to another user";
    refused(work, words);
    refused(work, words, Map.of("FTL_SAFE_DIRECTORIES", hostile + ":" + work));
    refused(work, words, Map.of("SUDO_UID", "1"));
    for (Map<String, String> trusting :
        List.of(
            Map.of("FTL_SAFE_DIRECTORIES", hostile + ":" + victim),
            Map.of("FTL_SAFE_DIRECTORIES", "*"),
            Map.of("SUDO_UID", "" + SOMEBODY),
            Map.of("FTL_DB_PATH", state.resolve("ftl.db").toString()))) {
      assertThat(DatabaseLocation.find(null, work, temporary, trusting).path())
          .isEqualTo(state.resolve("ftl.db"));
    }
  }

  @Test
  void aRepositoryOfSomebodyElseGetsNoDatabase() throws IOException {
    assumeTrue(isRoot(), "only root can give files away");
    Git.init(hostile);
    Files.setAttribute(hostile.resolve(".git"), "unix:uid", SOMEBODY);
    refused(hostile, hostile.resolve(".git") + " belongs to another user");
  }

  private void refused(Path folder, String words) {
    refused(folder, words, Map.of());
  }

  private void refused(Path folder, String words, Map<String, String> environment) {
    assertThatThrownBy(() -> DatabaseLocation.find(null, folder, temporary, environment))
        .isInstanceOf(IoFailure.class)
        .hasMessageContaining(words);
  }

  private boolean isRoot() throws IOException {
    return Files.getAttribute(temporary, "unix:uid", LinkOption.NOFOLLOW_LINKS).equals(0);
  }

  private static void database(Path root) throws IOException {
    Files.createDirectories(root.resolve(".ftl"));
    Files.writeString(root.resolve(".ftl/ftl.db"), "");
  }
}
