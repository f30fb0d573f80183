package dev.ftl.app.session;

import static dev.ftl.data.session.ResultStatus.ERROR;
import static dev.ftl.data.session.ResultStatus.OK;
import static dev.ftl.data.session.ResultStatus.PARTIAL;
import static dev.ftl.data.session.ResultStatus.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.ui.QuorumGauge;
import dev.ftl.data.session.ModeStatuses;
import dev.ftl.data.session.SessionOverview;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class QuorumWordsTest {

  private static final Instant CREATED = Instant.parse("2026-01-14T12:00:00Z");

  private static String told(ModeStatuses modes, long seconds) {
    SessionOverview session = new SessionOverview("1a2b3c4d", null, CREATED, null, modes);
    return QuorumGauge.words(modes) + ": " + QuorumWords.of(session, CREATED.plusSeconds(seconds));
  }

  @Test
  void countsDownWhileItWaits() {
    assertThat(told(new ModeStatuses(OK, PENDING, PENDING, ERROR), 60))
        .isEqualTo("2 of 3 needed: 1 more needed within 4 min 00 s");
  }

  @Test
  void failsWithTime() {
    assertThat(told(new ModeStatuses(OK, PENDING, PENDING, ERROR), 301))
        .isEqualTo("2 of 3 needed: 1 more needed, and none answered in time");
    assertThat(told(new ModeStatuses(PENDING, PENDING, PENDING, PENDING), 301))
        .isEqualTo("0 of 3 needed: No explorer answered in time");
  }

  @Test
  void saysWhatIsWrongWithOneThatIsMet() {
    assertThat(told(new ModeStatuses(OK, OK, PENDING, OK), 60))
        .isEqualTo("3 of 3 needed: Planning can begin");
    assertThat(told(new ModeStatuses(OK, ERROR, PENDING, PARTIAL), 301))
        .isEqualTo(
            "3 of 3 needed: Planning can begin, though pattern failed, delta is partial, memory did"
                + " not answer");
    assertThat(told(new ModeStatuses(ERROR, ERROR, OK, OK), 60))
        .isEqualTo("All 4 answered: Planning can begin, though structure and pattern failed");
  }
}
