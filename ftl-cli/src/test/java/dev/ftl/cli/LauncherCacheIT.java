package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.util.LibraryLoaderUtil;

/// An AOT cache that does not fit is skipped in silence.
class LauncherCacheIT {

  @TempDir Path folder;
  private Launcher launcher;
  private Path program;
  private Path cache;

  @BeforeEach
  void copy() throws IOException {
    Path copy = Checkout.copyBuilt(folder.resolve("copy"));
    launcher = Launcher.in(folder).at(copy);
    program = Checkout.programOf(copy);
    cache = program.resolve("ftl.aot");
  }

  @Test
  void missing() throws IOException {
    Files.delete(cache);
    assertWorks();
  }

  @Test
  void empty() throws IOException {
    Files.write(cache, new byte[0]);
    assertWorks();
  }

  @Test
  void truncated() throws IOException {
    for (int part : new int[] {2, 100, 100_000}) {
      try (FileChannel file = FileChannel.open(cache, StandardOpenOption.WRITE)) {
        file.truncate(file.size() / part);
      }
      assertWorks();
    }
  }

  @Test
  void anotherJvms() throws IOException {
    try (FileChannel file = FileChannel.open(cache, StandardOpenOption.WRITE)) {
      file.write(ByteBuffer.wrap("another JVM's header".getBytes()), 0);
    }
    assertWorks();
    Files.writeString(cache, "no cache at all\n");
    assertWorks();
  }

  @Test
  void olderThanTheProgram() throws IOException {
    Files.setLastModifiedTime(program.resolve("lib/ftl-cli.jar"), FileTime.from(Instant.now()));
    assertWorks();
  }

  @Test
  void inAFolderThatCannotBeWritten() throws IOException {
    Path library = program.resolve("native").resolve(LibraryLoaderUtil.getNativeLibName());
    Files.delete(library);
    Ran ran =
        launcher.shell(
            "chmod -R a-w copy; ftl event emit HERE --get /event_type; status=$?; chmod -R u+w"
                + " copy; exit $status");
    assertThat(ran).isEqualTo(new Ran(0, "HERE\n", ""));
  }

  @Test
  void madeAgainAfterAnUpdateOfTheJdk() throws IOException {
    Path record = program.resolve("jdk");
    String now = Files.readString(record);
    Files.writeString(record, now.replaceFirst("\\S+", "25.0.0"));
    FileTime before = Files.getLastModifiedTime(cache);
    assertWorks();
    assertThat(record).hasContent(now.strip());
    assertThat(Files.getLastModifiedTime(cache)).isGreaterThan(before);
    try (var files = Files.list(program)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("checked", "ftl.aot", "jdk", "lib", "native");
    }
  }

  private void assertWorks() {
    assertThat(launcher.run("event", "emit", "HERE", "--get", "/event_type"))
        .isEqualTo(new Ran(0, "HERE\n", ""));
  }
}
