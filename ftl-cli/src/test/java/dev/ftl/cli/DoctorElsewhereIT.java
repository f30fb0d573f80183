package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `doctor` where it cannot write: it says so, and examines the rest.
class DoctorElsewhereIT {

  @TempDir Path folder;

  @Test
  void aUserWhoMayOnlyReadLearnsWhatIsWrongAndWhatIsNot() throws IOException {
    Launcher.in(folder).run("init").answer();
    permit("rwxr-xr-x", folder, folder.resolve(".ftl"));
    permit("rw-r--r--", folder.resolve(".ftl/ftl.db"));
    Launcher reader = Launcher.in(folder);
    Ran ran =
        reader.shell(
            "exec setpriv --reuid=65534 --regid=65534 --clear-groups '%s' doctor"
                .formatted(Launcher.PROGRAM));
    assumeTrue(ran.err().isEmpty(), "only root can become another user: " + ran.err());
    JsonObject report = ran.object(1);
    assertThat(report.array("findings").objects().getFirst().text("message"))
        .endsWith("may not be written");
    assertThat(isOk(report, "readable")).isTrue();
    assertThat(isOk(report, "integrity")).isTrue();
  }

  @Test
  void aFullDiskIsNamedAndTheRestIsExamined() {
    Ran ran =
        Launcher.in(folder)
            .shell(
                """
                exec unshare $([ "$(id -u)" = 0 ] || echo -Ur) -m sh -c '
                  mount -t tmpfs -o size=1m none "$0" || exit 99
                  cd "$0" && "$1" init > /dev/null && { head -c 2000000 /dev/zero > fill; } 2> /dev/null
                  exec "$1" doctor' '%s' '%s'
                """
                    .formatted(folder, Launcher.PROGRAM));
    assumeTrue(ran.err().isEmpty(), "this user cannot mount a disk: " + ran.err());
    JsonObject report = ran.object(1);
    assertThat(report.array("findings").objects())
        .extracting(finding -> finding.text("message"))
        .anyMatch(message -> message.endsWith("is full"));
    assertThat(isOk(report, "integrity")).isTrue();
    assertThat(isOk(report, "locks")).isFalse();
  }

  private static boolean isOk(JsonObject report, String check) {
    return report.array("checks").objects().stream()
        .filter(one -> one.text("check").equals(check))
        .allMatch(one -> one.get("ok").equals(Json.of(true)));
  }

  private static void permit(String permissions, Path... files) throws IOException {
    for (Path file : files) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
  }
}
