package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The launcher finds the program from wherever and however it is called.
class LauncherPathIT {

  @TempDir Path folder;
  private Launcher launcher;

  @BeforeEach
  void open() throws IOException {
    folder = folder.toRealPath();
    launcher = Launcher.in(folder);
  }

  @Test
  void worksThroughLinks() throws IOException {
    Path links = Files.createDirectories(folder.resolve("some links"));
    Path program = Checkout.copyBuilt(folder.resolve("checkout"));
    Path absolute = Files.createSymbolicLink(links.resolve("absolute"), program);
    Path relative = Files.createSymbolicLink(links.resolve("relative"), links.relativize(program));
    Path toLink =
        Files.createSymbolicLink(folder.resolve("to-link"), Path.of("some links/relative"));
    Path linkedFolder =
        Files.createSymbolicLink(folder.resolve("bin"), program.getParent()).resolve("ftl");

    for (Path path :
        new Path[] {
          absolute, relative, toLink, linkedFolder, Path.of("./to-link"), Path.of("bin/ftl")
        }) {
      assertWorks(launcher.at(path));
    }
    assertThat(launcher.shell("sh to-link where").object()).isEqualTo(where());
    assertThat(
            launcher
                .shell("cd 'some links'; sh relative where --db ../.ftl/ftl.db --get /path")
                .out())
        .isEqualTo(where().text("path") + "\n");
    assertThat(launcher.shell("PATH=$PWD:$PATH; to-link where").object()).isEqualTo(where());
  }

  @Test
  void worksFromACheckoutAndAProjectWithSpaces() throws IOException {
    Path project = Files.createDirectories(folder.resolve("my project; $HOME 'and' \"more\""));
    Path copy = Checkout.copyBuilt(folder.resolve("a check out"));
    Launcher there = new Launcher(copy, project, launcher.variables());
    assertThat(there.run("event", "emit", "HERE").object().text("event_type")).isEqualTo("HERE");
    assertThat(project.resolve(".ftl/ftl.db")).exists();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b.db",
        "what?.db",
        "file:x?mode=ro",
        "#1.db",
        "50%20.db",
        "it's.db",
        "say \"hi\".db",
        "back\\slash.db",
        "-.db",
        "new/folder/x.db"
      })
  void takesOddNamesOfDatabases(String name) {
    launcher.run("event", "emit", "ODD", "--db", name).answer();
    assertThat(folder.resolve(name)).isRegularFile();
    assertThat(folder.resolve(".ftl")).doesNotExist();
    assertThat(launcher.run("event", "list", "--db=" + name).objects()).hasSize(1);
    assertThat(launcher.with("FTL_DB_PATH", name).run("event", "list").objects()).hasSize(1);
  }

  @Test
  void saysThatItsFolderIsGone() {
    Ran gone = launcher.shell("mkdir gone; cd gone; rmdir ../gone; ftl where");
    assertThat(gone.exitCode()).isEqualTo(74);
    assertThat(gone.out()).isEmpty();
    // Some shells have their own say before the launcher's first line.
    assertThat(gone.err().lines().toList().getLast())
        .startsWith("{\"error\":\"The current folder no longer exists\",\"code\":\"io\"");
  }

  private void assertWorks(Launcher through) {
    assertThat(through.run("where").object()).as("%s", through.program()).isEqualTo(where());
  }

  private JsonObject where() {
    return JsonObject.of("path", folder.resolve(".ftl/ftl.db"))
        .with("source", "here")
        .with("reason", "no ftl.db and no git: the current folder")
        .with("exists", false);
  }
}
