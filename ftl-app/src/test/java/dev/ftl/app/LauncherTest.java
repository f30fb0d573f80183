package dev.ftl.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.ExitCode;
import dev.ftl.data.FtlException.DatabaseFailure;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class LauncherTest {

  @Test
  void troubleWithTheDatabaseIsNoBugWhicheverThreadMeetsIt() {
    Throwable met =
        new CompletionException(new CompletionException(new DatabaseFailure("corrupt", null)));
    assertThat(ExitCode.of(Launcher.cause(met)).number()).isEqualTo(74);
    assertThat(ExitCode.of(Launcher.cause(new CompletionException(null))).number()).isEqualTo(70);
  }
}
