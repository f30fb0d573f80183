package dev.ftl.data.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.project.DatabaseLocation.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
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
    database(project);
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
    database(project);
    Path inner = folder(project, "a/b");
    expect(find(inner), Source.FOLDER, project);

    database(project.resolve("a"));
    expect(find(inner), Source.FOLDER, project.resolve("a"));
    assertThat(find(inner).exists()).isTrue();
  }

  @Test
  void aFolderWithoutADatabaseIsPassedOver() throws IOException {
    database(project);
    Path inner = folder(project, "a/b");
    folder(project, "a/.ftl");
    folder(project, "a/b/.ftl");
    expect(find(inner), Source.FOLDER, project);

    Path repository = folder(home, "repository");
    Git.init(repository);
    Path sub = folder(repository, "sub");
    folder(sub, ".ftl");
    expect(find(sub), Source.GIT_ROOT, repository);

    Path loose = folder(home, "loose");
    folder(home, "loose/.ftl");
    expect(find(loose), Source.HERE, loose);
  }

  @Test
  void aFileOfThatNameIsNoFolder() throws IOException {
    Files.createFile(project.resolve(".ftl"));
    expect(find(project), Source.HERE, project);
  }

  @Test
  void theSearchEndsAtTheGitRoot() throws IOException {
    database(project);
    Path repository = folder(project, "lib");
    Git.init(repository);
    Path inner = folder(repository, "src");
    expect(find(inner), Source.GIT_ROOT, repository);

    database(repository);
    expect(find(inner), Source.FOLDER, repository);
  }

  @Test
  void homesOwnFolderServesNoProjectBelow() throws IOException {
    database(home);
    expect(find(project), Source.HERE, project);
    expect(find(home), Source.FOLDER, home);
  }

  @Test
  void aHomeThatIsARepositoryServesNoProjectBelowEither() throws IOException {
    Git.init(home);
    database(home);
    expect(find(project), Source.HERE, project);
  }

  @Test
  void theSearchNeverGoesAboveHome() throws IOException {
    database(home.getParent());
    expect(find(project), Source.HERE, project);
    expect(find(home), Source.HERE, home);
  }

  @Test
  void outsideHomeTheSearchGoesToTheTop() throws IOException {
    Path outside = folder(temporary.toRealPath(), "srv/app/src");
    database(folder(temporary.toRealPath(), "srv"));
    expect(find(outside), Source.FOLDER, outside.getParent().getParent());
  }

  @Test
  void aGitFileThatPointsNowhereIsNoGit() throws IOException {
    Path dotGit = project.resolve(".git");
    Path inner = folder(project, "src");
    folder(temporary, "plain");
    for (String text :
        new String[] {
          "nonsense",
          "",
          "gitdir:",
          "gitdir: a\0b",
          "gitdir: /no/such/folder",
          "gitdir: ../plain",
          "gitdir: " + temporary.resolve("plain"),
          "gitdir: .git",
          "gitdir: .",
          "\u00ff\u00fe".repeat(1000)
        }) {
      Files.writeString(dotGit, text, StandardCharsets.ISO_8859_1);
      expect(find(inner), Source.HERE, inner);
      assertThat(find(inner).project(inner)).isEqualTo(inner);
    }
    database(project);
    expect(find(inner), Source.FOLDER, project);
  }

  @Test
  @Timeout(20)
  @DisabledOnOs(OS.WINDOWS)
  void aGitFileThatIsNoFileIsNoGitAndIsNotRead() throws Exception {
    Path dotGit = project.resolve(".git");
    Files.createSymbolicLink(dotGit, Path.of("/dev/zero"));
    expect(find(project), Source.HERE, project);
    Files.delete(dotGit);

    for (Path target : new Path[] {home.resolve("nothing"), folder(home, "plain")}) {
      Files.createSymbolicLink(dotGit, target);
      expect(find(project), Source.HERE, project);
      Files.delete(dotGit);
    }

    new ProcessBuilder("mkfifo", dotGit.toString()).start().waitFor();
    expect(find(project), Source.HERE, project);
    Files.delete(dotGit);

    Files.write(dotGit, new byte[2 << 20]);
    expect(find(project), Source.HERE, project);
  }

  @Test
  void aLinkToTheProjectFindsTheProject() throws IOException {
    database(project);
    Path link = Files.createSymbolicLink(temporary.resolve("link"), project);
    expect(find(link), Source.FOLDER, project);
  }

  @Test
  void theProjectIsWhereTheCallsFilesAre() throws IOException {
    database(project);
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
    database(repository);
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

  private static void database(Path root) throws IOException {
    Files.createFile(folder(root, ".ftl").resolve("ftl.db"));
  }

  private static Path folder(Path parent, String name) throws IOException {
    return Files.createDirectories(parent.resolve(name));
  }
}
