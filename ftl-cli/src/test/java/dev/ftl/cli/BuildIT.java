package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first calls in a fresh checkout build what they need, once.
class BuildIT {

  @TempDir Path folder;

  @Test
  @Tag("thorough")
  void twoFirstCallsBuildOnceAndAnswerAndTheFirstDashboardIsBuiltLater() throws IOException {
    Path program = Checkout.copySources(folder.resolve("fresh checkout"));
    assertThat(Checkout.programOf(program)).doesNotExist();
    Path project = Files.createDirectory(folder.resolve("project"));

    List<String> where = List.of("where", "--get", "/source");
    List<Ran> ended = Launcher.in(project).at(program).atOnce(List.of(where, where));

    assertThat(ended).extracting(Ran::out).containsOnly("here\n");
    assertThat(ended).extracting(Ran::exitCode).containsOnly(0);
    assertThat(ended).filteredOn(ran -> ran.err().contains("ftl: built")).hasSize(1);
    assertThat(ended).filteredOn(ran -> ran.err().isEmpty()).hasSize(1);
    assertThat(Launcher.in(project).at(program).run("where", "--get", "/source"))
        .isEqualTo(new Ran(0, "here\n", ""));

    Launcher.in(project).at(program).run("init");
    Ran dashboard = Launcher.in(project).at(program).run("dashboard", "--snapshot", "first.png");

    assertThat(dashboard.exitCode()).as(dashboard.err()).isZero();
    assertThat(dashboard.err()).contains("ftl: built");
    assertThat(project.resolve("first.png")).isNotEmptyFile();
  }
}
