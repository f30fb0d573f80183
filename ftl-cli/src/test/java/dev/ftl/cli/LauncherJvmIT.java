package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A JVM that cannot start, crashes or is told to show its threads never looks like an answer.
@EnabledOnOs(OS.LINUX)
class LauncherJvmIT {

  @TempDir Path folder;
  private Path project;
  private Launcher launcher;

  @BeforeEach
  void open() throws IOException {
    project = Files.createDirectory(folder.resolve("project"));
    launcher = Launcher.in(project);
    launcher.run("init").answer();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-v 2000000", "-v 300000", "-v 100000", "-d 20000"})
  void tooLittleMemory(String limit) {
    Ran ran = launcher.shell("ulimit " + limit + "; ftl campaign claim --owner me");
    assertThat(ran.error(70, "internal").text("error")).startsWith("Java cannot start: ");
  }

  @Test
  void aSoftLimitAloneIsNoObstacle() {
    assertThat(launcher.shell("ulimit -S -v 2000000; ftl plan list"))
        .isEqualTo(new Ran(0, "[]\n", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lib/server/libjvm.so", "lib/modules", "lib/libjava.so", "bin/java"})
  void brokenJdk(String part) throws IOException {
    Path program = copy();
    Path jdk = folder.resolve("jdk");
    Path home = Path.of(System.getProperty("java.home"));
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.toList()) {
        Path there = jdk.resolve(home.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(there);
        } else if (!file.endsWith(part) && !file.startsWith(home.resolve("jmods"))) {
          Files.copy(file, there, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
    if (part.equals("bin/java")) {
      Files.writeString(jdk.resolve(part), "#!/bin/sh\nexit 1\n");
      assertThat(jdk.resolve(part).toFile().setExecutable(true)).isTrue();
    }
    Path record = program.resolve("jdk");
    Files.writeString(record, Files.readString(record).split(" ")[0] + " " + jdk + "\n");
    assertThat(launcher.run("plan", "list").error(70, "internal").text("error"))
        .startsWith("Java cannot start: ");
  }

  @Test
  void damagedJar() throws IOException {
    Path jar = copy().resolve("lib/ftl-cli.jar");
    Files.writeString(jar, "no jar");
    launcher.run("plan", "list").error(70, "internal");
  }

  @Test
  void threadDumpIsNoPartOfTheAnswer() throws Exception {
    Ran ran = signalled("QUIT");
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.out().lines()).hasSize(1);
    assertThat(ran.out()).startsWith("{\"status\":\"quorum_failure\"");
  }

  @Test
  void aCrashPrintsNothingAndLeavesNoFile() throws Exception {
    Ran ran = signalled("SEGV");
    assertThat(ran.exitCode()).isEqualTo(128 + 6);
    assertThat(ran.out()).isEmpty();
    try (Stream<Path> files = Files.list(project)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(".ftl", "out");
    }
  }

  @Test
  void filesAndVariablesOfTheJvmChangeNothing() throws IOException {
    Files.writeString(project.resolve(".hotspotrc"), "+PrintFlagsFinal\n");
    Launcher debugged = launcher.with("_JAVA_LAUNCHER_DEBUG", "1");
    assertThat(debugged.run("plan", "list")).isEqualTo(new Ran(0, "[]\n", ""));
  }

  /// A wait that gets a signal when its JVM runs.
  private Ran signalled(String signal) throws Exception {
    Path out = project.resolve("out");
    Process process =
        launcher.start(
            out, "orchestration", "wait-explorers", "--session", "none", "--timeout", "4");
    Thread.sleep(1500);
    new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid()).start().waitFor();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ran(process.exitValue(), Files.readString(out), "");
  }

  /// Has the launcher run on a copy of the program, whose folder it returns.
  private Path copy() throws IOException {
    Path copied = Checkout.copyBuilt(folder.resolve("copy"));
    launcher = launcher.at(copied);
    return Checkout.programOf(copied);
  }
}
