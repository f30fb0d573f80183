package dev.ftl.data.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ftl.data.FtlException.IoFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedFilesTest {

  @TempDir Path place;
  private final AtomicInteger unpacked = new AtomicInteger();

  private final UnpackedFiles files =
      new UnpackedFiles("things-1")
          .with("one", _ -> content("first"))
          .with("two", folder -> content(Files.readString(folder.resolve("one")) + " and second"));

  @Test
  void unpacksOnce() throws IOException {
    Path folder = files.folder(List.of(place));
    assertThat(folder).isEqualTo(place.resolve("things-1"));
    assertThat(folder.resolve("two")).hasContent("first and second");
    assertThat(files.folder(List.of(place))).isEqualTo(folder);
    assertThat(unpacked).hasValue(2);
    try (var all = Files.list(folder)) {
      assertThat(all.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("one", "two", "checksums", "lock");
    }
  }

  @Test
  void replacesWhatIsDamagedOrMissing() throws IOException {
    Path folder = files.folder(List.of(place));
    for (String damage : new String[] {"fIrst", "", "first and more"}) {
      Files.writeString(folder.resolve("one"), damage);
      files.folder(List.of(place));
      assertThat(folder.resolve("one")).hasContent("first");
    }
    Files.delete(folder.resolve("two"));
    files.folder(List.of(place));
    assertThat(folder.resolve("two")).hasContent("first and second");
    Files.writeString(folder.resolve("checksums"), "nonsense");
    files.folder(List.of(place));
    assertThat(unpacked).hasValue(2 * 6);
  }

  @Test
  void usesTheFirstPlaceThatHasItOrCanBeWritten() throws IOException {
    Path blocked = Files.createFile(place.resolve("file")).resolve("cache");
    Path other = place.resolve("deep/down");
    assertThat(files.folder(List.of(blocked, other))).isEqualTo(other.resolve("things-1"));
    assertThat(files.folder(List.of(place.resolve("new"), other))).startsWith(other);
    assertThat(unpacked).hasValue(2);
    assertThatThrownBy(() -> files.folder(List.of(blocked)))
        .isInstanceOf(IoFailure.class)
        .hasMessageContaining(blocked + "/things-1 cannot be written");
  }

  @Test
  void unpacksForManyAtOnce() throws Exception {
    List<Thread> threads = new ArrayList<>();
    List<Throwable> failures = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      threads.add(
          Thread.ofPlatform()
              .uncaughtExceptionHandler((_, failure) -> failures.add(failure))
              .start(() -> files.folder(List.of(place))));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(failures).isEmpty();
    assertThat(place.resolve("things-1/two")).hasContent("first and second");
  }

  private byte[] content(String text) {
    unpacked.incrementAndGet();
    return text.getBytes();
  }
}
