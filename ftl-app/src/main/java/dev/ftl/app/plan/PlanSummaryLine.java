package dev.ftl.app.plan;

import dev.ftl.app.ui.Badge;
import dev.ftl.app.ui.Marks;
import dev.ftl.app.ui.StateBar;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// How far a plan has come, in one line. Style class `plan-summary`.
final class PlanSummaryLine extends HBox {

  private static final int LONGEST_PATH = 6;

  private final Badge status = new Badge();
  private final Label about = new Label();
  private final StateBar bar = new StateBar();
  private final Label progress = new Label();
  private final Label ready = new Label();
  private final Label stuck = new Label();
  private final Label path = new Label();

  PlanSummaryLine(PlanViewModel model) {
    getStyleClass().add("plan-summary");
    setAlignment(Pos.CENTER_LEFT);
    about.getStyleClass().add("muted");
    stuck.getStyleClass().add("stuck");
    path.getStyleClass().add("muted");
    for (Region whole : List.of(status, about, progress, ready, stuck)) {
      whole.setMinWidth(Region.USE_PREF_SIZE);
    }
    bar.setMinWidth(80);
    getChildren().addAll(status, about, bar, progress, ready, stuck, path);
    getChildren().forEach(node -> node.managedProperty().bind(node.visibleProperty()));
    model.picture().addListener((_, _, picture) -> show(picture));
  }

  private void show(PlanPicture picture) {
    setVisible(picture != null);
    if (picture == null) {
      return;
    }
    status.show(Marks.of(picture.plan().status()));
    Long campaign = picture.plan().campaignId();
    about.setText(
        "Plan " + picture.plan().id() + (campaign == null ? "" : " · Campaign " + campaign));
    bar.show(
        Arrays.stream(TaskState.values())
            .sorted(Comparator.comparingInt(PlanSummaryLine::order))
            .map(state -> new StateBar.Part(state.mark(), picture.count(state)))
            .toList());
    progress.setText(
        "%d of %d complete".formatted(picture.count(TaskState.COMPLETE), picture.tasks().size()));
    count(ready, picture.count(TaskState.READY), " ready");
    int blocked = picture.count(TaskState.BLOCKED);
    int unreachable = picture.count(TaskState.UNREACHABLE);
    stuck.setVisible(blocked + unreachable > 0);
    stuck.setText(
        blocked + " blocked" + (unreachable == 0 ? "" : ", " + unreachable + " unreachable"));
    path(picture.criticalPath());
  }

  private static int order(TaskState state) {
    return switch (state) {
      case COMPLETE -> 0;
      case IN_PROGRESS -> 1;
      case READY -> 2;
      case BLOCKED -> 3;
      case UNREACHABLE -> 4;
      case PENDING -> 5;
    };
  }

  private static void count(Label label, int count, String word) {
    label.setVisible(count > 0);
    label.setText(count + word);
  }

  private void path(List<String> seqs) {
    path.setVisible(!seqs.isEmpty());
    String all = String.join(" → ", seqs);
    boolean whole = seqs.size() <= LONGEST_PATH;
    String shown = whole ? all : seqs.getFirst() + " → " + seqs.get(1) + " → … → " + seqs.getLast();
    path.setText("Critical path %d: %s".formatted(seqs.size(), shown));
    path.setTooltip(whole ? null : new Tooltip(all));
  }
}
