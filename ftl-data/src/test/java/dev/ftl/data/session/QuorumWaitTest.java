package dev.ftl.data.session;

import static dev.ftl.data.session.ExplorerMode.DELTA;
import static dev.ftl.data.session.ExplorerMode.MEMORY;
import static dev.ftl.data.session.ExplorerMode.PATTERN;
import static dev.ftl.data.session.ExplorerMode.STRUCTURE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.session.Waited.Outcome;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Time here passes only by sleeping, and results arrive at given milliseconds of it.
class QuorumWaitTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final Set<ExplorerMode> completed = EnumSet.noneOf(ExplorerMode.class);
  private Map<Long, List<ExplorerMode>> arrivals = Map.of();
  private long interruptAt = Long.MAX_VALUE;
  private long millis;
  private boolean changed = true;
  private int reads;

  @Test
  void answersAtOnceWhenEnoughAreThere() {
    completed.addAll(List.of(DELTA, STRUCTURE));
    assertThat(await(2))
        .isEqualTo(
            new Waited(
                Outcome.QUORUM_MET,
                List.of(STRUCTURE, DELTA),
                List.of(PATTERN, MEMORY),
                new ModeStatuses(
                    ResultStatus.ERROR,
                    ResultStatus.PENDING,
                    ResultStatus.PENDING,
                    ResultStatus.ERROR),
                0,
                "abc"));
    assertThat(millis).isZero();
  }

  @Test
  void allFourAreAllHoweverFewAreRequired() {
    completed.addAll(EnumSet.allOf(ExplorerMode.class));
    assertThat(await(1).status()).isEqualTo(Outcome.ALL_COMPLETE);
    assertThat(await(4).status()).isEqualTo(Outcome.ALL_COMPLETE);
  }

  @Test
  void aQuorumOfFourIsNotMetByThree() {
    completed.addAll(EnumSet.of(STRUCTURE, PATTERN, DELTA));
    Waited waited = await(4);
    assertThat(waited.status()).isEqualTo(Outcome.TIMEOUT);
    assertThat(waited.elapsed()).isGreaterThanOrEqualTo(10);

    millis = 0;
    arrivals = Map.of(5000L, List.of(MEMORY));
    assertThat(await(4).status()).isEqualTo(Outcome.ALL_COMPLETE);
  }

  @Test
  void waitsForTheOneThatIsNeeded() {
    arrivals = Map.of(100L, List.of(MEMORY), 1010L, List.of(PATTERN), 2030L, List.of(DELTA));
    Waited waited = await(3);
    assertThat(waited.status()).isEqualTo(Outcome.QUORUM_MET);
    assertThat(waited.completed()).containsExactly(PATTERN, MEMORY, DELTA);
    assertThat(waited.elapsed()).isBetween(2.03, 2.03 + QuorumWait.PAUSE / 1000.0);
  }

  @Test
  void readsOnlyWhenSomethingChanged() {
    arrivals = Map.of(100L, List.of(MEMORY), 5000L, List.of());
    assertThat(await(3).status()).isEqualTo(Outcome.TIMEOUT);
    assertThat(reads).isEqualTo(3);
  }

  @Test
  void aDeadlineWithTooFewIsATimeoutAndWithNoneAFailure() {
    Waited none = await(3);
    assertThat(none.status()).isEqualTo(Outcome.QUORUM_FAILURE);
    assertThat(none.missing()).hasSize(4);
    assertThat(none.elapsed()).isBetween(10.0, 10.001);

    millis = 0;
    arrivals = Map.of(100L, List.of(MEMORY));
    assertThat(await(2).status()).isEqualTo(Outcome.TIMEOUT);
  }

  @Test
  void whatArrivesInTheLastMomentCounts() {
    arrivals = Map.of(9999L, List.of(MEMORY));
    assertThat(await(1).status()).isEqualTo(Outcome.QUORUM_MET);
  }

  @Test
  void noTimeAtAllIsOneLook() {
    assertThat(await(1, Duration.ZERO).status()).isEqualTo(Outcome.QUORUM_FAILURE);
    assertThat(reads).isEqualTo(1);
    completed.add(DELTA);
    changed = true;
    assertThat(await(1, Duration.ZERO).status()).isEqualTo(Outcome.QUORUM_MET);
  }

  @Test
  void anInterruptEndsItAndStaysSet() {
    arrivals = Map.of(100L, List.of(MEMORY));
    interruptAt = 500;
    Waited waited = await(3);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(waited.status()).isEqualTo(Outcome.TIMEOUT);
    assertThat(waited.elapsed()).isLessThan(1);
  }

  private Waited await(int required) {
    return await(required, TIMEOUT);
  }

  private Waited await(int required, Duration timeout) {
    changed = true;
    return new QuorumWait(this::changed, this::read, () -> millis * 1_000_000, this::sleep)
        .await("abc", required, timeout);
  }

  private boolean changed() {
    boolean answer = changed;
    changed = false;
    return answer;
  }

  private ModeStatuses read() {
    reads++;
    return new ModeStatuses(of(STRUCTURE), of(PATTERN), of(MEMORY), of(DELTA));
  }

  private ResultStatus of(ExplorerMode mode) {
    return completed.contains(mode) ? ResultStatus.ERROR : ResultStatus.PENDING;
  }

  private void sleep(long time) throws InterruptedException {
    assertThat(time).isPositive();
    long until = millis + time;
    arrivals.forEach(
        (at, modes) -> {
          if (at > millis && at <= until) {
            completed.addAll(modes);
            changed = true;
          }
        });
    millis = until;
    if (millis >= interruptAt) {
      throw new InterruptedException();
    }
  }
}
