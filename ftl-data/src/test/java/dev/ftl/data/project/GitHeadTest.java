package dev.ftl.data.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHeadTest {

  @TempDir Path folder;

  @Test
  void isWhatGitSays() throws IOException {
    Git git = Git.init(folder);
    assertThat(GitHead.of(folder)).hasSize(7).isEqualTo(head(git));

    git.commit();
    Path inner = Files.createDirectories(folder.resolve("a/b"));
    assertThat(GitHead.of(inner)).isEqualTo(head(git));
  }

  @Test
  void readsPackedAndDetachedAndNestedReferences() {
    Git git = Git.init(folder);
    git.run("pack-refs", "--all");
    assertThat(folder.resolve(".git/refs/heads/main")).doesNotExist();
    assertThat(GitHead.of(folder)).isEqualTo(head(git));

    git.run("checkout", "--quiet", "-b", "feature/one");
    git.commit();
    assertThat(GitHead.of(folder)).isEqualTo(head(git));

    git.run("checkout", "--quiet", "--detach", "main");
    assertThat(GitHead.of(folder)).isEqualTo(head(git));
  }

  @Test
  void aLinkedWorktreeHasItsOwn() throws IOException {
    Git git = Git.init(Files.createDirectory(folder.resolve("main tree")));
    Git linked = new Git(folder.resolve("linked"));
    git.run("worktree", "add", "--quiet", linked.folder().toString());
    linked.commit();
    assertThat(GitHead.of(linked.folder())).isEqualTo(head(linked)).isNotEqualTo(head(git));
    assertThat(GitHead.of(git.folder())).isEqualTo(head(git));
  }

  @Test
  void leadsToNoFileOutsideOfTheGitDirectory() throws IOException {
    Git.init(folder);
    Path outside = Files.writeString(folder.resolve("outside"), "0123456789".repeat(4));
    for (String name : new String[] {outside.toRealPath().toString(), "../outside"}) {
      Files.writeString(folder.resolve(".git/HEAD"), "ref: " + name);
      assertThat(GitHead.of(folder)).isEmpty();
    }
  }

  @Test
  void isEmptyWhereThereIsNoCommit() throws IOException {
    assertThat(GitHead.of(folder)).isEmpty();
    assertThat(GitHead.of(folder.resolve("missing"))).isEmpty();

    new Git(folder).run("init", "--quiet");
    assertThat(GitHead.of(folder)).isEmpty();

    Files.writeString(folder.resolve(".git/HEAD"), "ref: HEAD");
    assertThat(GitHead.of(folder)).isEmpty();
    Files.writeString(folder.resolve(".git/HEAD"), "nonsense");
    assertThat(GitHead.of(folder)).isEmpty();
  }

  @Test
  void isEmptyForABrokenGitFile() throws IOException {
    Files.writeString(folder.resolve(".git"), "nonsense");
    assertThat(GitHead.of(folder)).isEmpty();
    Files.writeString(folder.resolve(".git"), "gitdir: /no/such/folder");
    assertThat(GitHead.of(folder)).isEmpty();
  }

  private static String head(Git git) {
    return git.run("rev-parse", "HEAD").substring(0, 7);
  }
}
