package dev.ftl.data.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionOverviewTest {

  private static final Instant CREATED = Instant.parse("2026-01-02T03:00:00Z");
  private static final Instant HEARD = Instant.parse("2026-01-02T03:04:00Z");
  private static final ModeStatuses ONE =
      new ModeStatuses(
          ResultStatus.ERROR, ResultStatus.PENDING, ResultStatus.PENDING, ResultStatus.PENDING);
  private static final ModeStatuses THREE =
      new ModeStatuses(ResultStatus.OK, ResultStatus.OK, ResultStatus.PENDING, ResultStatus.ERROR);
  private static final ModeStatuses ALL =
      new ModeStatuses(ResultStatus.OK, ResultStatus.OK, ResultStatus.OK, ResultStatus.PARTIAL);

  @Test
  void theDeadlineIsFiveMinutesAfterTheLastSignOfLife() {
    assertThat(session(CREATED, null, ONE).deadline())
        .isEqualTo(Instant.parse("2026-01-02T03:05:00Z"));
    assertThat(session(CREATED, HEARD, ONE).deadline())
        .isEqualTo(Instant.parse("2026-01-02T03:09:00Z"));
    assertThat(session(null, HEARD, ONE).deadline())
        .isEqualTo(Instant.parse("2026-01-02T03:09:00Z"));
    assertThat(session(null, null, ONE).deadline()).isNull();
  }

  @Test
  void aQuorumFailsJustAfterTheDeadline() {
    SessionOverview few = session(CREATED, HEARD, ONE);
    assertThat(few.quorum(few.deadline())).isEqualTo(QuorumState.WAITING);
    assertThat(few.live(few.deadline())).isTrue();
    assertThat(few.quorum(few.deadline().plusMillis(1))).isEqualTo(QuorumState.FAILED);
    assertThat(few.live(few.deadline().plusMillis(1))).isFalse();
    assertThat(session(null, null, ONE).quorum(CREATED)).isEqualTo(QuorumState.FAILED);
    assertThat(session(null, null, ONE).live(CREATED)).isFalse();
  }

  @Test
  void threeModesAreAQuorumWhateverTheTime() {
    assertThat(session(CREATED, HEARD, THREE).quorum(CREATED)).isEqualTo(QuorumState.MET);
    assertThat(session(null, null, THREE).quorum(CREATED)).isEqualTo(QuorumState.MET);
    assertThat(session(CREATED, HEARD, THREE).live(HEARD)).as("a fourth may come").isTrue();
    assertThat(session(CREATED, HEARD, ALL).live(HEARD)).isFalse();
  }

  private static SessionOverview session(Instant created, Instant heard, ModeStatuses modes) {
    return new SessionOverview("s", null, created, heard, modes);
  }
}
