package dev.ftl.data.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.project.DatabaseLocation.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// All working trees of a repository share one database, whatever the repository is. What git says
/// of them is asked of git.
class WorktreesTest {

  @TempDir Path temporary;
  private Path top;
  private Path main;

  @BeforeEach
  void makeFolder() throws IOException {
    top = temporary.toRealPath();
    main = Files.createDirectories(top.resolve("code/main tree"));
  }

  @Test
  void aLinkedWorktreeUsesTheMainOnes() throws IOException {
    Git git = Git.init(main);
    Path linked = link(git, "linked tree");
    share(main, main, linked);
    assertThat(find(linked).source()).isEqualTo(Source.MAIN_WORKTREE);
    assertThat(find(main).source()).isEqualTo(Source.GIT_ROOT);

    database(main);
    share(main, main, linked);

    Files.createDirectories(linked.resolve(".ftl"));
    share(main, linked);

    database(linked);
    share(linked, linked);
    share(main, main);
  }

  @Test
  void aLinkedWorktreeIsFoundWhereverItIsMoved() throws IOException {
    Git git = Git.init(main);
    Path linked = link(git, "linked");
    git.run("worktree", "move", linked.toString(), top.resolve("moved").toString());
    share(main, top.resolve("moved"));

    Path elsewhere = Files.move(top.resolve("moved"), top.resolve("elsewhere"));
    share(main, elsewhere);
  }

  @Test
  void aWorktreeWhoseMainOneMovedIsNoGit() throws IOException {
    Git git = Git.init(main);
    Path linked = link(git, "linked");
    Path moved = Files.move(main, top.resolve("moved"));
    Path inner = Files.createDirectories(linked.resolve("src"));
    assertThat(find(inner).source()).isEqualTo(Source.HERE);
    share(inner, inner);

    new Git(moved).run("worktree", "repair", linked.toString());
    share(moved, linked, moved);
  }

  @Test
  void relativePointersLeadThere() throws IOException {
    Git git = Git.init(main);
    Path linked = link(git, "linked");
    Path own = main.resolve(".git/worktrees/linked");
    // What git 2.48 writes with extensions.relativeWorktrees.
    Files.writeString(linked.resolve(".git"), "gitdir: " + linked.relativize(own) + "\n");
    Files.writeString(own.resolve("gitdir"), own.relativize(linked.resolve(".git")) + "\n");
    share(main, linked, main);
  }

  @Test
  void worktreesOfABareRepositoryShareItsGitDirectory() throws IOException {
    Path bare = bare("srv/bare.git");
    Path one = link(new Git(bare), "one");
    Path two = link(new Git(bare), "two");
    share(bare, one, two, bare, bare.resolve("refs"));
    assertThat(find(one).source()).isEqualTo(Source.GIT_DIRECTORY);
    assertThat(find(one).project(one)).isEqualTo(one);
  }

  @Test
  void aBareRepositoryBelongsToTheFolderThatPointsToIt() throws IOException {
    Path bare = bare("project/.bare");
    Path project = bare.getParent();
    Files.writeString(project.resolve(".git"), "gitdir: ./.bare\n");
    Path inside = project.resolve("feature");
    new Git(project).run("worktree", "add", "--quiet", inside.toString());
    Path outside = link(new Git(project), "outside");
    share(project, inside, outside, project, bare);
    assertThat(GitRoot.above(project).gitDir()).isEqualTo(bare);
    assertThat(find(inside).project(inside)).isEqualTo(inside);
  }

  @Test
  void aFolderThatPointsToABareRepositoryFarAwayIsFoundFromAWorktreeInIt() throws IOException {
    Path bare = bare("srv/bare.git");
    Path project = Files.createDirectories(top.resolve("project"));
    Files.writeString(project.resolve(".git"), "gitdir: ../srv/bare.git\n");
    Path inside = project.resolve("deep/feature");
    new Git(project).run("worktree", "add", "--quiet", inside.toString());
    Path outside = link(new Git(project), "code/outside");
    share(project, project, inside, outside);
  }

  @Test
  void aBareRepositoryNamedDotGitBelongsToTheFolderThatHoldsIt() throws IOException {
    Path bare = bare("project/.git");
    Path linked = link(new Git(bare), "project/feature");
    share(bare.getParent(), linked, bare.getParent(), bare);
  }

  @Test
  void worktreesOfASubmoduleShareTheSubmodules() throws IOException {
    Path part = Files.createDirectories(top.resolve("part"));
    Git.init(part);
    Git.init(main).run("submodule", "--quiet", "add", part.toString(), "sub");
    Path sub = main.resolve("sub");
    assertThat(sub.resolve(".git")).isRegularFile();
    Path linked = link(new Git(sub), "linked");
    share(sub, sub, linked);
    share(main, main);

    new Git(sub).run("config", "extensions.worktreeConfig", "true");
    new Git(sub).run("config", "--worktree", "core.worktree", "../../../sub");
    new Git(sub).run("config", "--unset", "core.worktree");
    share(sub, sub, linked);
  }

  @Test
  void worktreesOfASeparateGitDirectoryShareTheMainOne() throws IOException {
    Path directory = top.resolve("store/separate");
    Files.createDirectories(directory.getParent());
    Git git = new Git(main);
    git.run("init", "--quiet", "--separate-git-dir", directory.toString());
    git.commit();
    share(main, main);
    Path beside = link(git, "code/beside");
    Path inside = link(git, "code/main tree/inside");
    share(main, main, beside, inside);
    assertThat(GitRoot.above(beside).gitDir()).isEqualTo(directory);

    git.run("worktree", "remove", beside.toString());
    git.run("worktree", "remove", inside.toString());
    Path far = link(git, "far/away/linked");
    assertThat(find(far).path()).as("nothing tells where it is").isEqualTo(in(directory));

    GitRoot.above(main).rememberMain();
    share(main, far, main);
    assertThat(git.run("status", "--porcelain")).isEmpty();

    Path moved = Files.move(main, top.resolve("moved"));
    share(moved, moved);
    assertThat(find(far).path()).as("an old note is ignored").isEqualTo(in(directory));
    database(directory);
    share(directory, far, moved);
  }

  @Test
  void aSeparateDirectoryNamedDotGitStaysTheMainTrees() throws IOException {
    Path directory = top.resolve("store/.git");
    Files.createDirectories(directory.getParent());
    Git git = new Git(main);
    git.run("init", "--quiet", "--separate-git-dir", directory.toString());
    git.commit();
    share(main, main);
    GitRoot.above(main).rememberMain();
    share(main, main, link(git, "far/linked"));
  }

  /// All folders have the database of one, and git's own view is the same.
  private void share(Path root, Path... folders) throws IOException {
    for (Path folder : folders) {
      assertThat(find(folder).path()).as("from " + folder).isEqualTo(in(root));
      assertThat(find(folder).reason()).isNotBlank();
      GitRoot git = GitRoot.at(folder);
      if (git != null) {
        Git real = new Git(folder);
        Path common = folder.resolve(real.run("rev-parse", "--git-common-dir"));
        assertThat(git.gitDir()).isEqualTo(common.toRealPath());
        if (real.run("rev-parse", "--is-inside-work-tree").equals("true")) {
          assertThat(git.root()).isEqualTo(Path.of(real.run("rev-parse", "--show-toplevel")));
        }
      }
    }
  }

  private DatabaseLocation find(Path folder) {
    return DatabaseLocation.find(null, folder, top.resolve("home"), Map.of());
  }

  private Path bare(String name) {
    Git.init(main);
    Path bare = top.resolve(name);
    new Git(main).run("clone", "--quiet", "--bare", main.toString(), bare.toString());
    return bare;
  }

  private Path link(Git git, String name) {
    Path linked = top.resolve(name);
    git.run("worktree", "add", "--quiet", "--detach", linked.toString());
    return linked;
  }

  private static void database(Path root) throws IOException {
    Files.createDirectories(root.resolve(".ftl"));
    Files.writeString(in(root), "");
  }

  private static Path in(Path root) {
    return root.resolve(".ftl/ftl.db");
  }
}
