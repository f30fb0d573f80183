package dev.ftl.app.session;

import dev.ftl.app.ui.Mark;
import dev.ftl.app.ui.Marks;
import dev.ftl.app.ui.Times;
import dev.ftl.data.json.Names;
import dev.ftl.data.session.ExplorerMode;
import dev.ftl.data.session.ModeStatuses;
import dev.ftl.data.session.QuorumState;
import dev.ftl.data.session.ResultStatus;
import dev.ftl.data.session.SessionOverview;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the state of a session's quorum means for whoever waits for it.
final class QuorumWords {

  private QuorumWords() {}

  /// The state under a heading that says that it is the quorum's.
  static Mark mark(QuorumState state) {
    Mark whole = Marks.of(state);
    String word =
        switch (state) {
          case WAITING -> whole.word();
          case MET -> "Met";
          case FAILED -> "Failed";
        };
    return new Mark(word, whole.icon(), whole.tone());
  }

  /// The state in a sentence.
  static String of(SessionOverview session, Instant now) {
    ModeStatuses modes = session.modes();
    int needed = ModeStatuses.QUORUM - modes.completed().size();
    return switch (session.quorum(now)) {
      case WAITING ->
          "%d more needed within %s"
              .formatted(needed, Times.lasted(Duration.between(now, session.deadline())));
      case MET -> "Planning can begin" + though(session, now);
      case FAILED ->
          modes.completed().isEmpty()
              ? "No explorer answered in time"
              : "%d more needed, and none answered in time".formatted(needed);
    };
  }

  /// What is wrong with a quorum that is met: a mode counts whatever its result is worth.
  private static String though(SessionOverview session, Instant now) {
    boolean silent = session.deadline() == null || session.deadline().isBefore(now);
    List<String> flaws = new ArrayList<>();
    flaws.add(those(session.modes(), ResultStatus.ERROR, "failed", "failed"));
    flaws.add(those(session.modes(), ResultStatus.PARTIAL, "is partial", "are partial"));
    flaws.add(
        silent
            ? those(session.modes(), ResultStatus.PENDING, "did not answer", "did not answer")
            : "");
    String told = flaws.stream().filter(flaw -> !flaw.isEmpty()).collect(Collectors.joining(", "));
    return told.isEmpty() ? "" : ", though " + told;
  }

  private static String those(ModeStatuses modes, ResultStatus status, String one, String more) {
    List<String> names =
        Stream.of(ExplorerMode.values())
            .filter(mode -> modes.of(mode) == status)
            .map(Names::of)
            .toList();
    return names.isEmpty()
        ? ""
        : String.join(" and ", names) + " " + (names.size() == 1 ? one : more);
  }
}
