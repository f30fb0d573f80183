package dev.ftl.data.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.project.DatabaseLocation.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseLocationTest {

  @TempDir Path temporary;
  private Path home;
  private Path project;

  @BeforeEach
  void makeFolders() throws IOException {
    home = Files.createDirectories(temporary.toRealPath().resolve("home/ana"));
    project = Files.createDirectories(home.resolve("my project"));
  }

  @Test
  void anOptionWinsOverTheVariableAndBothOverTheFolder() throws IOException {
    folder(project, ".ftl");
    Map<String, String> variable = Map.of("FTL_DB_PATH", "variable.db");
    DatabaseLocation byOption = DatabaseLocation.find("../o.db", project, home, variable);
    DatabaseLocation byVariable = DatabaseLocation.find(null, project, home, variable);

    assertThat(byOption.source()).isEqualTo(Source.OPTION);
    assertThat(byOption.path()).isEqualTo(home.resolve("o.db"));
    assertThat(byVariable.source()).isEqualTo(Source.ENVIRONMENT);
    assertThat(byVariable.path()).isEqualTo(project.resolve("variable.db"));
  }

  @Test
  void absoluteNamesStayAndABlankVariableCountsAsNone() {
    Path elsewhere = temporary.resolve("else where/x.db");
    assertThat(DatabaseLocation.find(elsewhere.toString(), project, home, Map.of()).path())
        .isEqualTo(elsewhere);
    assertThat(DatabaseLocation.find(null, project, home, Map.of("FTL_DB_PATH", " ")).source())
        .isEqualTo(Source.HERE);
  }

  @Test
  void theNearestFolderWins() throws IOException {
    folder(project, ".ftl");
    Path inner = folder(project, "a/b");
    expect(find(inner), Source.FOLDER, project);

    folder(project, "a/.ftl");
    expect(find(inner), Source.FOLDER, project.resolve("a"));
    assertThat(find(inner).exists()).isFalse();

    Files.createFile(project.resolve("a/.ftl/ftl.db"));
    assertThat(find(inner).exists()).isTrue();
  }

  @Test
  void aFileOfThatNameIsNoFolder() throws IOException {
    Files.createFile(project.resolve(".ftl"));
    expect(find(project), Source.HERE, project);
  }

  @Test
  void theSearchEndsAtTheGitRoot() throws IOException {
    folder(project, ".ftl");
    Path repository = folder(project, "lib");
    Git.init(repository);
    Path inner = folder(repository, "src");
    expect(find(inner), Source.GIT_ROOT, repository);

    folder(repository, ".ftl");
    expect(find(inner), Source.FOLDER, repository);
  }

  @Test
  void homesOwnFolderServesNoProjectBelow() throws IOException {
    folder(home, ".ftl");
    expect(find(project), Source.HERE, project);
    expect(find(home), Source.FOLDER, home);
  }

  @Test
  void aHomeThatIsARepositoryServesNoProjectBelowEither() throws IOException {
    Git.init(home);
    folder(home, ".ftl");
    expect(find(project), Source.HERE, project);
  }

  @Test
  void theSearchNeverGoesAboveHome() throws IOException {
    folder(home.getParent(), ".ftl");
    expect(find(project), Source.HERE, project);
    expect(find(home), Source.HERE, home);
  }

  @Test
  void outsideHomeTheSearchGoesToTheTop() throws IOException {
    Path outside = folder(temporary.toRealPath(), "srv/app/src");
    folder(temporary.toRealPath(), "srv/.ftl");
    expect(find(outside), Source.FOLDER, outside.getParent().getParent());
  }

  @Test
  void aLinkedWorktreeUsesTheMainOnes() throws IOException {
    Git git = Git.init(project);
    Path linked = home.resolve("linked tree");
    git.run("worktree", "add", "--quiet", "-b", "other", linked.toString());
    Path inner = folder(linked, "src");
    expect(find(inner), Source.MAIN_WORKTREE, project);

    folder(project, ".ftl");
    expect(find(inner), Source.MAIN_WORKTREE, project);

    folder(linked, ".ftl");
    expect(find(inner), Source.FOLDER, linked);
  }

  @Test
  void aWorktreeOfABareRepositoryIsItsOwnRoot() throws IOException {
    Git.init(project);
    Path bare = home.resolve("bare.git");
    new Git(home).run("clone", "--quiet", "--bare", project.toString(), bare.toString());
    Path linked = home.resolve("linked");
    new Git(bare).run("worktree", "add", "--quiet", linked.toString(), "main");
    expect(find(linked), Source.GIT_ROOT, linked);
  }

  @Test
  void aSubmoduleIsItsOwnRoot() throws IOException {
    Git.init(folder(home, "part"));
    Git git = Git.init(project);
    git.run("submodule", "--quiet", "add", home.resolve("part").toString(), "sub");
    assertThat(project.resolve("sub/.git")).isRegularFile();
    expect(find(project.resolve("sub")), Source.GIT_ROOT, project.resolve("sub"));
  }

  @Test
  void aBrokenGitFileIsSaidSo() throws IOException {
    Files.writeString(project.resolve(".git"), "nonsense");
    assertThatThrownBy(() -> find(project))
        .isInstanceOf(IoFailure.class)
        .hasMessage("Cannot read " + project.resolve(".git") + ": no \"gitdir:\" line");
    Files.writeString(project.resolve(".git"), "gitdir: a\0b");
    assertThatThrownBy(() -> find(project)).isInstanceOf(IoFailure.class);
    Files.write(project.resolve(".git"), new byte[] {(byte) 0xFF, (byte) 0xFE});
    assertThatThrownBy(() -> find(project)).isInstanceOf(IoFailure.class);
  }

  @Test
  void aGitFileThatPointsNowhereStillMarksTheRoot() throws IOException {
    Files.writeString(project.resolve(".git"), "gitdir: /no/such/folder\n");
    expect(find(folder(project, "src")), Source.GIT_ROOT, project);
  }

  @Test
  void aLinkToTheProjectFindsTheProject() throws IOException {
    folder(project, ".ftl");
    Path link = Files.createSymbolicLink(temporary.resolve("link"), project);
    expect(find(link), Source.FOLDER, project);
  }

  @Test
  void theProjectIsWhereTheCallsFilesAre() throws IOException {
    folder(project, ".ftl");
    Path inner = folder(project, "a/b");
    assertThat(find(inner).project(inner)).as("the folder that holds .ftl").isEqualTo(project);

    Path elsewhere = folder(home, "elsewhere/deep");
    DatabaseLocation named =
        DatabaseLocation.find(project + "/.ftl/ftl.db", elsewhere, home, Map.of());
    assertThat(named.project(inner)).as("called from inside it").isEqualTo(project);
    assertThat(named.project(elsewhere)).as("no git: the folder itself").isEqualTo(elsewhere);

    Git git = Git.init(folder(home, "repository"));
    Path repository = home.resolve("repository");
    assertThat(named.project(folder(repository, "src"))).as("git's root").isEqualTo(repository);

    Path linked = home.resolve("linked");
    git.run("worktree", "add", "--quiet", linked.toString());
    folder(repository, ".ftl");
    Path inLinked = folder(linked, "src");
    assertThat(find(inLinked).source()).isEqualTo(Source.MAIN_WORKTREE);
    assertThat(find(inLinked).project(inLinked)).as("the linked tree's files").isEqualTo(linked);
  }

  private DatabaseLocation find(Path folder) {
    return DatabaseLocation.find(null, folder, home, Map.of());
  }

  private static void expect(DatabaseLocation location, Source source, Path root) {
    assertThat(location.source()).isEqualTo(source);
    assertThat(location.path()).isEqualTo(root.resolve(".ftl/ftl.db"));
    assertThat(location.reason()).isNotBlank();
  }

  private static Path folder(Path parent, String name) throws IOException {
    return Files.createDirectories(parent.resolve(name));
  }
}
