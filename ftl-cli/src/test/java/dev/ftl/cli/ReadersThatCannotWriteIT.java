package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ftl.data.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Readers that cannot write, beside processes that do: they see what was committed and nothing
/// else, and their waits end.
class ReadersThatCannotWriteIT {

  private static final int RECORDS = 5_000;
  private static final List<String> MODES = List.of("structure", "pattern", "memory", "delta");

  /// Why a reader cannot write. Each is a script that calls the program.
  enum Way {
    /// Root can become somebody else.
    ANOTHER_USER("exec setpriv --reuid=65534 --regid=65534 --clear-groups"),
    /// Writers come through another path to the same file.
    READ_ONLY_MOUNT(
        """
        exec unshare $([ "$(id -u)" = 0 ] || echo -Ur) -m sh -c '
          mount --bind "$FOLDER" "$FOLDER" && mount -o remount,ro,bind "$FOLDER" && cd "$FOLDER" && exec "$@"' sh\
        """);

    private final String command;

    Way(String command) {
      this.command = command;
    }

    private Path script(Path folder, Path project) throws IOException {
      Path script = folder.resolve("reader");
      String text =
          "#!/bin/sh\nFOLDER='%s'\nexport FOLDER\n%s '%s' \"$@\"\n"
              .formatted(project, command, Launcher.PROGRAM);
      Files.writeString(script, text);
      return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @TempDir Path folder;
  private Path project;
  private Launcher writer;

  @BeforeEach
  void create() throws IOException {
    project = Files.createDirectory(folder.resolve("project"));
    writer = Launcher.in(project);
    writer.run("init").answer();
    permit("rwxr-xr-x", folder, project, project.resolve(".ftl"));
    permit("rw-r--r--", project.resolve(".ftl/ftl.db"));
  }

  private static void permit(String permissions, Path... files) throws IOException {
    for (Path file : files) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
  }

  private Launcher reader(Way way) throws IOException {
    Launcher reader = writer.at(way.script(folder, project));
    assumeTrue(reader.run("version").exitCode() == 0, "this user can become such a reader");
    assertThat(reader.run("event", "emit", "X").error(74, "io").text("error"))
        .contains("read-only");
    return reader;
  }

  @ParameterizedTest
  @EnumSource
  void aWaitEndsWithTheFourthWrite(Way way) throws Exception {
    Launcher reader = reader(way);
    for (int round = 0; round < 3; round++) {
      String session = writer.run("orchestration", "create-session").object().text("session_id");
      Path out = folder.resolve("answer" + round);
      Process waiting =
          reader.start(
              out,
              "orchestration",
              "wait-explorers",
              "--required",
              "4",
              "--timeout",
              "60",
              "--session",
              session);
      Thread.sleep(round * 250);
      List<List<String>> writes = new ArrayList<>();
      MODES.forEach(
          mode ->
              writes.add(
                  List.of("exploration", "write-result", "--session", session, "--mode", mode)));
      writer.atOnceWith("{}", writes).forEach(Ran::answer);

      assertThat(waiting.waitFor()).isZero();
      JsonObject answer = new Ran(0, Files.readString(out), "").object();
      assertThat(answer.text("status")).isEqualTo("all_complete");
      assertThat(answer.number("elapsed").doubleValue()).isLessThan(30);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anImportIsSeenWholeOrNotAtAll(Way way) throws Exception {
    Launcher reader = reader(way);
    StringBuilder records = new StringBuilder("[");
    for (int i = 0; i < RECORDS; i++) {
      records.append(i == 0 ? "" : ",");
      records.append("{\"run_id\":\"big\",\"metric\":\"m\",\"value\":%d}".formatted(i));
    }
    CompletableFuture<Ran> importing =
        CompletableFuture.supplyAsync(
            () -> writer.runWith(records + "]", "benchmark", "import"), Thread::startVirtualThread);
    boolean last;
    do {
      last = importing.isDone();
      Ran read = reader.run("benchmark", "get-run", "--run-id", "big");
      if (read.exitCode() == 0) {
        assertThat(read.objects()).hasSize(RECORDS);
      } else {
        read.error(66, "not_found");
        assertThat(last).as("the import had ended").isFalse();
      }
    } while (!last);
    importing.join().answer();
  }
}
