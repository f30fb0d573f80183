package dev.ftl.data.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What counts as a regular file.
class PlainFilesTest {

  @TempDir Path folder;

  @Test
  void aFolderAndALinkAreNone() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThat(PlainFiles.isOther(file)).isFalse();
    assertThat(PlainFiles.isOther(folder.resolve("none"))).isFalse();
    assertThat(PlainFiles.isOther(folder)).isTrue();
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    assertThat(PlainFiles.isOther(link)).isTrue();
    Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), Path.of("none"));
    assertThat(PlainFiles.isOther(dangling)).isTrue();
  }

  @Test
  void aFileThatComesAndGoesIsNeverTakenForSomethingElse() throws Exception {
    Path journal = folder.resolve("ftl.db-journal");
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () -> {
              try {
                for (int i = 0; i < 3_000; i++) {
                  Files.createFile(journal);
                  Files.delete(journal);
                }
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });
    do {
      assertThat(PlainFiles.isOther(journal)).isFalse();
    } while (!writer.isDone());
    writer.get();
  }
}
