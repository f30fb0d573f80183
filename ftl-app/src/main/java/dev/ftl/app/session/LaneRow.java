package dev.ftl.app.session;

import dev.ftl.app.ui.Badge;
import dev.ftl.app.ui.Mark;
import dev.ftl.app.ui.Marks;
import dev.ftl.app.ui.TimeLabel;
import dev.ftl.app.ui.Times;
import dev.ftl.app.ui.Tone;
import dev.ftl.app.ui.UiClock;
import dev.ftl.data.json.Names;
import dev.ftl.data.session.Exploration;
import dev.ftl.data.session.Lane;
import dev.ftl.data.session.ResultStatus;
import dev.ftl.data.session.SessionDetail;
import java.time.Instant;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// A part of a session in one line: an explorer's lane, or the exploration that was made of them.
/// Style class `lane`; the chosen one has the pseudo-class `chosen`.
final class LaneRow extends HBox {

  static final double NAME = 104;
  static final double STATE = 92;
  static final double CLOCK = 64;
  static final double ELAPSED = 84;

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final Mark SILENT =
      new Mark("No answer", BootstrapIcons.DASH_CIRCLE, Tone.WARNING);
  private static final Mark KEPT = new Mark("Saved", BootstrapIcons.CHECK_CIRCLE_FILL, Tone.GOOD);
  private static final Mark NOT_YET = new Mark("Not yet", BootstrapIcons.CIRCLE, Tone.QUIET);

  private final Part part;
  private final LaneBar bar = new LaneBar();
  private final Label words = new Label();
  private final Label finding = new Label();
  private final Badge state = new Badge();
  private final Label clock = new Label();
  private final TimeLabel elapsed;

  LaneRow(Part part, UiClock time) {
    this.part = part;
    elapsed = new TimeLabel(time);
    getStyleClass().add("lane");
    setId("lane-" + Names.of(part));
    setAlignment(Pos.CENTER_LEFT);
    Label name = new Label(part.title(), new FontIcon(part.icon()));
    name.getStyleClass().add("lane-name");
    clock.getStyleClass().addAll("mono", "muted");
    elapsed.getStyleClass().add("mono");
    elapsed.setAlignment(Pos.CENTER_RIGHT);
    words.getStyleClass().add("muted");
    finding.getStyleClass().add("lane-finding");
    finding.setMinWidth(0);
    finding.managedProperty().bind(finding.visibleProperty());
    VBox.setVgrow(bar, Priority.ALWAYS);
    VBox middle = part.mode() == null ? new VBox(words) : new VBox(bar, finding);
    middle.setAlignment(Pos.CENTER_LEFT);
    middle.setMinWidth(0);
    HBox.setHgrow(middle, Priority.ALWAYS);
    fix(name, NAME);
    fix(state, STATE);
    fix(clock, CLOCK);
    fix(elapsed, ELAPSED);
    getChildren().addAll(name, middle, state, clock, elapsed);
  }

  private static void fix(Label label, double width) {
    label.setMinWidth(width);
    label.setPrefWidth(width);
    label.setMaxWidth(width);
  }

  Part part() {
    return part;
  }

  void choose(boolean chosen) {
    pseudoClassStateChanged(CHOSEN, chosen);
  }

  /// Shows this part of a session as it stands at that moment.
  void show(SessionDetail detail, TimeScale scale, Instant now) {
    Lane lane = part.lane(detail);
    if (lane == null) {
      show(detail.exploration(), detail.summary().createdAt());
    } else {
      show(lane, new LaneTimes(detail, now), scale);
    }
    setAccessibleText(part.title() + ": " + state.getText() + " " + elapsed.getText());
  }

  private void show(Lane lane, LaneTimes times, TimeScale scale) {
    boolean pending = lane.status() == ResultStatus.PENDING;
    Mark mark = pending && times.silent() ? SILENT : Marks.of(lane.status());
    state.show(mark);
    clock.setText(pending ? "" : Times.clock(lane.arrivedAt()));
    bar.show(
        scale,
        times.end(lane, scale),
        pending && !times.silent() ? Tone.ACTIVE : mark.tone(),
        pending);
    finding.setText(pending ? "" : Finding.of(lane.result()));
    finding.setVisible(!finding.getText().isEmpty());
    if (pending && times.silent() || times.created() == null) {
      elapsed.clear();
    } else {
      elapsed.lasted(times.created(), lane.arrivedAt());
    }
  }

  private void show(Exploration exploration, Instant created) {
    state.show(exploration == null ? NOT_YET : KEPT);
    words.setText(exploration == null ? "" : told(exploration));
    clock.setText(exploration == null ? "" : Times.clock(exploration._meta().createdAt()));
    if (exploration == null || created == null) {
      elapsed.clear();
    } else {
      elapsed.lasted(created, exploration._meta().createdAt());
    }
  }

  private static String told(Exploration exploration) {
    return exploration.campaignId() == null
        ? "Number %d, of no campaign".formatted(exploration.id())
        : "Number %d, of campaign %d".formatted(exploration.id(), exploration.campaignId());
  }
}
