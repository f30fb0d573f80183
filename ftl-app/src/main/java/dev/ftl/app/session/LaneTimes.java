package dev.ftl.app.session;

import dev.ftl.data.session.Lane;
import dev.ftl.data.session.ResultStatus;
import dev.ftl.data.session.SessionDetail;
import dev.ftl.data.session.SessionOverview;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/// How long the explorers of a session took, as of one moment.
record LaneTimes(SessionDetail detail, Instant now) {

  /// When the session began, or `null` when that is not known.
  Instant created() {
    return detail.summary().createdAt();
  }

  /// Whether no more answers are expected.
  boolean silent() {
    Instant deadline = detail.summary().deadline();
    return deadline == null || deadline.isBefore(now);
  }

  /// An axis on which the lanes fit: as long as the slowest answer took, and as the others have
  /// taken so far.
  TimeScale scale() {
    if (created() == null) {
      return TimeScale.of(Duration.ZERO);
    }
    Stream<Instant> answers = detail.lanes().stream().map(Lane::arrivedAt);
    Stream<Instant> waiting = detail.summary().live(now) ? Stream.of(now) : Stream.empty();
    Instant end =
        Stream.concat(answers, waiting)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElseGet(() -> created().plus(SessionOverview.DEADLINE));
    return TimeScale.of(Duration.between(created(), end));
  }

  /// Where a lane's bar ends on the axis, from 0 to 1: at its answer, else now, else, when none is
  /// expected any more, at the end; negative when that is not known.
  double end(Lane lane, TimeScale scale) {
    if (created() == null) {
      return -1;
    }
    if (lane.status() == ResultStatus.PENDING) {
      return silent() ? 1 : scale.at(Duration.between(created(), now));
    }
    return lane.arrivedAt() == null ? -1 : scale.at(Duration.between(created(), lane.arrivedAt()));
  }
}
