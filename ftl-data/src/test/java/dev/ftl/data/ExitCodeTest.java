package dev.ftl.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.FtlException.BadLocation;
import dev.ftl.data.FtlException.Busy;
import dev.ftl.data.FtlException.Conflict;
import dev.ftl.data.FtlException.DatabaseFailure;
import dev.ftl.data.FtlException.Incompatible;
import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.FtlException.NoDatabase;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.FtlException.TooLarge;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExitCodeTest {

  private static final List<FtlException> ALL =
      List.of(
          new BadLocation("m", "h"),
          new InvalidData("m"),
          new TooLarge("m"),
          new NotFound("m", "h"),
          new NoDatabase("m"),
          new Conflict("m", "h"),
          new IoFailure("m", null),
          new DatabaseFailure("m", null),
          new Busy("m", null),
          new Incompatible("m"));

  @Test
  void aFailureOfAnotherProcessIsTheSameFailureHere() {
    assertThat(ALL).hasSameSizeAs(FtlException.class.getPermittedSubclasses());
    for (FtlException failure : ALL) {
      FtlException again =
          ExitCode.failure(ExitCode.of(failure).code(), failure.getMessage(), failure.hint());
      assertThat(again).hasSameClassAs(failure).hasMessage("m");
      assertThat(again.hint()).isEqualTo(failure.hint());
    }
    assertThat(ExitCode.failure("internal", "m", null)).isNull();
  }

  @Test
  void everyFailureHasTheNumberOfTheContract() {
    assertThat(ALL.stream().map(failure -> ExitCode.of(failure).number()))
        .containsExactly(64, 65, 65, 66, 66, 69, 74, 74, 75, 78);
    assertThat(ExitCode.of((Throwable) new IllegalStateException())).isEqualTo(ExitCode.INTERNAL);
    assertThat(ALL.stream().filter(failure -> ExitCode.of(failure).retryable()))
        .hasSize(1)
        .first()
        .isInstanceOf(Busy.class);
  }
}
