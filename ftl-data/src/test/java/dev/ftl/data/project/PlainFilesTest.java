package dev.ftl.data.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
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
  void unfinishedFilesHaveNamesThatNobodyCanGuess() {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      String name = PlainFiles.unfinishedIn(folder).getFileName().toString();
      assertThat(name).matches(Pattern.quote(PlainFiles.UNFINISHED) + "[0-9a-f-]{36}");
      names.add(name);
    }
    assertThat(names).hasSize(1_000);
  }

  @Test
  void replacingFollowsNoLinkAndLeavesNothingBehind() throws IOException {
    Path outside = Files.writeString(folder.resolve("outside"), "theirs");
    Path target = Files.createSymbolicLink(folder.resolve("target"), outside);
    PlainFiles.replace(target, new byte[] {'o'});
    assertThat(outside).hasContent("theirs");
    assertThat(Files.isSymbolicLink(target)).isFalse();
    assertThat(target).hasContent("o");
    Path directory = Files.createDirectories(folder.resolve("full/inside")).getParent();
    assertThatThrownBy(() -> PlainFiles.replace(directory, new byte[0]))
        .isInstanceOf(IOException.class);
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("outside", "target", "full");
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
            },
            Thread::startVirtualThread);
    do {
      assertThat(PlainFiles.isOther(journal)).isFalse();
    } while (!writer.isDone());
    writer.get();
  }
}
