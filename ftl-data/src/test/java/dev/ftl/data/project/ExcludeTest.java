package dev.ftl.data.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ExcludeTest {

  private static final String PATTERN = ".ftl/";

  @TempDir Path temporary;
  private Path exclude;

  @BeforeEach
  void makeRepository() {
    Git.init(temporary);
    exclude = temporary.resolve(".git/info/exclude");
  }

  @Test
  void addsItsLineOnceBehindTheOthers() throws IOException {
    Files.writeString(exclude, "*.mine");
    exclude();
    exclude();
    assertThat(exclude).hasContent("*.mine\n.ftl/\n");

    Files.createDirectory(temporary.resolve(".ftl"));
    Files.createFile(temporary.resolve(".ftl/ftl.db"));
    assertThat(new Git(temporary).run("status", "--porcelain")).isEmpty();
  }

  @Test
  void makesTheFileWhereGitMadeNone() throws IOException {
    Files.delete(exclude);
    Files.delete(exclude.getParent());
    exclude();
    assertThat(exclude).hasContent(".ftl/\n");
  }

  @Test
  @Timeout(60)
  void waitsForAnotherProcessThatWritesItsLine() throws Exception {
    Process other = ExcludeLock.hold(exclude);
    assertThat(other.inputReader().readLine()).isEqualTo("locked");
    CompletableFuture<Void> ours =
        CompletableFuture.runAsync(this::exclude, Thread::startVirtualThread);
    assertThatThrownBy(() -> ours.get(300, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    other.outputWriter().append(PATTERN).append('\n').flush();
    ours.get();
    other.waitFor();
    assertThat(Files.readAllLines(exclude).stream().filter(PATTERN::equals)).hasSize(1);
  }

  @Test
  @Timeout(20)
  @DisabledOnOs(OS.WINDOWS)
  void leavesAloneWhatIsNoSmallFile() throws Exception {
    Files.delete(exclude);
    new ProcessBuilder("mkfifo", exclude.toString()).start().waitFor();
    assertThatThrownBy(this::exclude).hasRootCauseMessage(exclude + " is not a regular file");

    Files.delete(exclude);
    Path outside = temporary.resolve("outside");
    Files.createSymbolicLink(exclude, outside);
    assertThatThrownBy(this::exclude).hasRootCauseMessage(exclude + " is not a regular file");
    assertThat(outside).doesNotExist();
    Files.writeString(outside, "mine\n");
    assertThatThrownBy(this::exclude).hasRootCauseMessage(exclude + " is not a regular file");
    assertThat(outside).hasContent("mine\n");

    Files.delete(exclude);
    Files.write(exclude, new byte[2 << 20]);
    assertThatThrownBy(this::exclude).hasRootCauseMessage(exclude + " is too large");
  }

  private void exclude() {
    try {
      GitRoot.at(temporary).exclude(PATTERN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
