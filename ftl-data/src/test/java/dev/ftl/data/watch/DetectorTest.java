package dev.ftl.data.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ftl.data.benchmark.statistics.Comparison;
import dev.ftl.data.benchmark.statistics.Direction;
import dev.ftl.data.benchmark.statistics.MetricComparison;
import dev.ftl.data.benchmark.statistics.MetricVerdict;
import dev.ftl.data.campaign.CascadeStatus.State;
import dev.ftl.data.event.Event;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.session.ModeStatuses;
import dev.ftl.data.session.ResultStatus;
import dev.ftl.data.session.SessionOverview;
import dev.ftl.data.watch.Notable.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class DetectorTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final Detector detector = new Detector();

  private static SessionOverview session(String id, Instant createdAt, int answers) {
    ResultStatus[] modes = new ResultStatus[4];
    for (int i = 0; i < modes.length; i++) {
      modes[i] = i < answers ? ResultStatus.OK : ResultStatus.PENDING;
    }
    return new SessionOverview(
        id,
        "Explore " + id,
        createdAt,
        null,
        new ModeStatuses(modes[0], modes[1], modes[2], modes[3]));
  }

  private static Event blocked(long id) {
    JsonObject about =
        JsonObject.of("id", id).with("workspace_id", "00" + id + "-do").with("reason", "stuck");
    return new Event(id, "WORKSPACE_BLOCKED", NOW, about);
  }

  private List<Notable> see(long newest, List<Event> events, SessionOverview... sessions) {
    return detector.see(new News(newest, events, List.of(sessions), List.of(), null, null), NOW);
  }

  @Test
  void tellsNothingOfWhatWasThereAtFirst() {
    assertThat(
            see(
                9,
                List.of(blocked(9)),
                session("met", NOW, 3),
                session("old", NOW.minusSeconds(900), 1)))
        .isEmpty();
    assertThat(detector.seen()).isEqualTo(9);
    assertThat(detector.pass(NOW)).isEmpty();
  }

  @Test
  void tellsOfABlockedWorkspaceOnce() {
    see(3, List.of());

    assertThat(see(4, List.of(blocked(4))))
        .containsExactly(
            new Notable(
                Kind.WORKSPACE_BLOCKED, "004-do", "004-do is blocked", "stuck", "4", blocked(4)));
    assertThat(see(5, List.of(blocked(4), blocked(5))))
        .extracting(Notable::id)
        .containsExactly("5");
  }

  @Test
  void tellsOfAQuorumWhenItIsMetAndNotAgain() {
    see(0, List.of(), session("a", NOW, 2));

    assertThat(see(1, List.of(), session("a", NOW, 3), session("b", NOW, 0)))
        .extracting(Notable::kind, Notable::id)
        .containsExactly(tuple(Kind.QUORUM_MET, "a"));
    assertThat(see(2, List.of(), session("a", NOW, 4), session("b", NOW, 3)))
        .extracting(Notable::id)
        .containsExactly("b");
  }

  @Test
  void tellsOfASessionThatWasMadeAndMetBetweenTwoLooks() {
    see(0, List.of());

    assertThat(
            see(1, List.of(), session("quick", NOW, 3), session("older", NOW.minusSeconds(60), 3)))
        .extracting(Notable::id)
        .containsExactly("quick");
  }

  @Test
  void aQuorumFailsByTimePassing() {
    see(0, List.of(), session("a", NOW, 1));
    Instant deadline = NOW.plus(SessionOverview.DEADLINE);

    assertThat(detector.pass(deadline)).isEmpty();
    assertThat(detector.pass(deadline.plus(Duration.ofSeconds(1))))
        .extracting(Notable::kind)
        .containsExactly(Kind.QUORUM_FAILED);
    assertThat(detector.pass(deadline.plus(Duration.ofSeconds(2)))).isEmpty();
  }

  @Test
  void beginsAnewWithAnotherDatabase() {
    see(50, List.of());
    assertThat(see(7, List.of(blocked(7)))).isEmpty();
    assertThat(detector.seen()).isEqualTo(7);

    detector.forget();

    assertThat(see(90, List.of(blocked(90)), session("met", NOW, 3))).isEmpty();
  }

  /// Runs of the same name in two databases are two runs.
  @Test
  void aRunThatIsWorseIsToldOfAgainInAnotherDatabase() {
    see(5, List.of());
    assertThat(seeWorse(6)).extracting(Notable::id).containsExactly("v2");
    assertThat(seeWorse(7)).isEmpty();

    detector.forget();
    see(6, List.of());
    assertThat(seeWorse(7)).extracting(Notable::id).containsExactly("v2");

    assertThat(see(3, List.of())).as("an older database in its place").isEmpty();
    assertThat(seeWorse(4)).extracting(Notable::id).containsExactly("v2");
  }

  private List<Notable> seeWorse(long newest) {
    MetricComparison slower =
        new MetricComparison(
            100.0,
            150.0,
            5,
            5,
            50.0,
            null,
            null,
            null,
            Direction.LOWER,
            "ms",
            MetricVerdict.REGRESSED,
            "",
            null,
            null);
    SequencedMap<String, MetricComparison> metrics = new LinkedHashMap<>(Map.of("time", slower));
    Comparison comparison =
        new Comparison("v1", "v2", new Comparison.Summary(0, 1, 0, 0, 0, 0), metrics, List.of());
    return detector.see(new News(newest, List.of(), null, List.of(), comparison, null), NOW);
  }

  @Test
  void tellsOfCampaigns() {
    see(0, List.of());
    Event done =
        new Event(
            1,
            "CAMPAIGN_COMPLETED",
            NOW,
            JsonObject.of("campaign_id", 7).with("outcome", "partial"));

    assertThat(see(1, List.of(done)))
        .containsExactly(
            new Notable(Kind.CAMPAIGN_DONE, "Campaign 7", "Campaign 7 is partial", "", "7", done));
  }

  private static Event task(long id, String seq, String to, String... more) {
    JsonObject about = JsonObject.of("campaign_id", 1L).with("seq", seq).with("to", to);
    for (int i = 0; i < more.length; i += 2) {
      about = about.with(more[i], more[i + 1]);
    }
    return new Event(id, "TASK_STATUS", NOW, about);
  }

  @Test
  void tellsOfClaimsAndOfBlocksThatNoWorkspaceExplains() {
    see(0, List.of());
    Event block =
        new Event(
            4,
            "WORKSPACE_BLOCKED",
            NOW,
            JsonObject.of("id", 2).with("campaign_id", 1L).with("seq", "002"));
    List<Event> events =
        List.of(
            task(1, "001", "in_progress", "owner", "ana"),
            task(2, "001", "complete"),
            task(3, "003", "blocked"),
            block,
            task(5, "002", "blocked"));

    assertThat(see(5, events))
        .extracting(Notable::kind, Notable::title)
        .containsExactly(
            tuple(Kind.TASK_CLAIMED, "Task 001 is claimed by ana"),
            tuple(Kind.TASK_BLOCKED, "Task 003 is blocked"),
            tuple(Kind.WORKSPACE_BLOCKED, "A workspace is blocked"));
  }

  @Test
  void tellsOnceThatACampaignIsStuckUntilItGoesOn() {
    see(0, List.of());
    assertThat(seeState(1, State.STUCK)).containsExactly("Campaign 1 is stuck");
    assertThat(seeState(2, State.STUCK)).isEmpty();
    assertThat(seeState(3, State.IN_PROGRESS)).isEmpty();
    assertThat(seeState(4, State.STUCK)).containsExactly("Campaign 1 is stuck");
  }

  private List<String> seeState(long id, State state) {
    News news = new News(id, List.of(task(id, "001", "pending")), null, List.of(), null, state);
    return detector.see(news, NOW).stream().map(Notable::title).toList();
  }
}
