package dev.ftl.app.workspace;

import dev.ftl.app.ui.Badge;
import dev.ftl.app.ui.DetailNodes;
import dev.ftl.app.ui.Mark;
import dev.ftl.app.ui.Marks;
import dev.ftl.app.ui.TimeLabel;
import dev.ftl.app.ui.Times;
import dev.ftl.app.ui.Tone;
import dev.ftl.app.ui.UiClock;
import dev.ftl.data.workspace.Workspace;
import dev.ftl.data.workspace.WorkspaceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// When a workspace was created, blocked and completed; each `null` when it was not, or when that
/// is not known.
record Timeline(Instant created, Instant blocked, Instant completed) {

  private static final Mark CREATED = new Mark("Created", BootstrapIcons.PLUS_CIRCLE, Tone.QUIET);
  private static final Mark COMPLETED =
      new Mark("Completed", BootstrapIcons.CHECK_CIRCLE_FILL, Tone.GOOD);

  static Timeline of(Workspace workspace) {
    return new Timeline(workspace.createdAt(), workspace.blockedAt(), workspace.completedAt());
  }

  /// What happened, a line each, with how long that was after what came before.
  List<Node> nodes(UiClock clock) {
    List<Node> nodes = new ArrayList<>();
    Instant before = null;
    before = add(nodes, clock, CREATED, created, before);
    before = add(nodes, clock, Marks.of(WorkspaceStatus.BLOCKED), blocked, before);
    add(nodes, clock, COMPLETED, completed, before);
    return nodes;
  }

  private static Instant add(
      List<Node> nodes, UiClock clock, Mark mark, Instant at, Instant before) {
    if (at == null) {
      return before;
    }
    TimeLabel ago = new TimeLabel(clock);
    ago.ago(at);
    String after = before == null ? "" : "  after " + Times.lasted(Duration.between(before, at));
    Label what = new Label(Times.clock(at) + after);
    what.getStyleClass().addAll("muted", "timeline-when");
    Badge badge = new Badge(mark);
    badge.setMinWidth(104);
    HBox name = new HBox(badge, what);
    nodes.add(DetailNodes.entry(name, ago));
    return at;
  }
}
