package dev.ftl.app.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

class CommandNotifierTest {

  private static final Notice NOTICE =
      Notice.of(Kind.WORKSPACE_BLOCKED, "1", "$(touch danger) is blocked", "a <b> & \"c\"", "1");

  @TempDir private Path folder;

  /// A program that writes its arguments into a file, a line each.
  private Path program(String name) throws Exception {
    Path program = folder.resolve(name);
    Files.writeString(
        program, "#!/bin/sh\nprintf '%s\\n' \"$@\" > \"$0.new\" && mv \"$0.new\" \"$0.out\"\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return program;
  }

  private static List<String> told(Path program) throws Exception {
    Path out = program.resolveSibling(program.getFileName() + ".out");
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> Files.exists(out));
    return Files.readAllLines(out, UTF_8);
  }

  @Test
  void handsTextsOverAsArguments() throws Exception {
    Path program = program("tell");

    new CommandNotifier(it -> List.of(program.toString(), it.title(), it.text())).show(NOTICE);

    assertThat(told(program)).containsExactly(NOTICE.title(), NOTICE.text());
  }

  @Test
  void goesOnAfterAProgramThatHangsAndOneThatIsMissing() throws Exception {
    Path program = program("tell");
    List<List<String>> commands =
        List.of(
            List.of("sleep", "600"),
            List.of(folder.resolve("missing").toString()),
            List.of(program.toString(), "told"));
    int[] next = new int[1];
    CommandNotifier notifier =
        new CommandNotifier(_ -> commands.get(next[0]++), Duration.ofMillis(50));

    commands.forEach(_ -> notifier.show(NOTICE));

    assertThat(told(program)).containsExactly("told");
  }

  @Test
  void isWhatTheSystemHas() throws Exception {
    program("notify-send");

    assertThat(SystemNotifier.usual("Linux", "/nowhere:" + folder))
        .isInstanceOf(CommandNotifier.class);
    assertThat(SystemNotifier.usual("Linux", null)).isNotInstanceOf(CommandNotifier.class);
    assertThat(SystemNotifier.usual("Mac OS X", "")).isInstanceOf(CommandNotifier.class);
    assertThat(SystemNotifier.usual("Windows 11", "")).isNotInstanceOf(CommandNotifier.class);
  }
}
