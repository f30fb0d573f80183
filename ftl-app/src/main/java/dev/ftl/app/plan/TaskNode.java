package dev.ftl.app.plan;

import dev.ftl.app.ui.Gap;
import dev.ftl.app.ui.Shown;
import dev.ftl.app.ui.TimeLabel;
import dev.ftl.app.ui.UiClock;
import dev.ftl.data.json.Names;
import dev.ftl.data.plan.TaskType;
import java.time.Instant;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A task in the graph. Its outline, icon and words tell its state; how much it says depends on how
/// small it is seen. Style class `task-node`, with the state's pseudo-class.
final class TaskNode extends StackPane {

  /// How much a task says.
  enum Wording {
    /// Icon and seq, large.
    SIGN,
    /// Those and its name, large.
    NAME,
    /// Those and its note, less large.
    NOTE,
    /// All of it.
    FULL;

    // No words are seen smaller than 11 pixels.
    private static final double NAMES_FROM = 0.55;
    private static final double NOTES_FROM = 0.66;
    private static final double ALL_FROM = 0.95;

    /// What can be read at a scale.
    static Wording at(double scale) {
      if (scale < NAMES_FROM) {
        return SIGN;
      }
      if (scale < NOTES_FROM) {
        return NAME;
      }
      return scale < ALL_FROM ? NOTE : FULL;
    }
  }

  private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");

  /// All that is said of a task. What else changes of it changes nothing here.
  private record Words(
      String seq, String slug, TaskType type, TaskState state, String note, Instant since) {

    static Words of(PlanTask task) {
      return new Words(
          task.seq(),
          task.task().slug(),
          task.task().type(),
          task.state(),
          task.note(),
          task.since());
    }
  }

  private final UiClock clock;
  private final Node[] wordings = new Node[Wording.values().length];
  private PlanTask task;
  private Words words;
  private Tooltip tooltip;
  private Wording wording;

  TaskNode(UiClock clock) {
    this.clock = clock;
    getStyleClass().add("task-node");
    setAccessibleRole(AccessibleRole.BUTTON);
    setPrefSize(LayeredLayout.TASK.getWidth(), LayeredLayout.TASK.getHeight());
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setOnMouseEntered(_ -> explain());
  }

  /// The task as it was last shown.
  PlanTask task() {
    return task;
  }

  /// Shows a task; one of which the same is to be said costs nothing.
  void show(PlanTask fresh) {
    task = fresh;
    Words said = Words.of(fresh);
    if (said.equals(words)) {
      return;
    }
    words = said;
    for (TaskState state : TaskState.values()) {
      pseudoClassStateChanged(state.pseudoClass(), state == fresh.state());
    }
    setAccessibleText(
        Shown.text(
            "Task %s %s, %s"
                .formatted(fresh.seq(), fresh.task().slug(), fresh.state().mark().word())));
    for (int i = 0; i < wordings.length; i++) {
      wordings[i] = null;
    }
    if (wording != null) {
      say(wording);
    }
  }

  /// Says so much. Each wording is made when it is first needed.
  void say(Wording wanted) {
    wording = wanted;
    int index = wanted.ordinal();
    if (wordings[index] == null) {
      wordings[index] =
          switch (wanted) {
            case SIGN -> sign(false);
            case NAME -> sign(true);
            case NOTE -> noted();
            case FULL -> all();
          };
    }
    if (getChildren().size() != 1 || getChildren().getFirst() != wordings[index]) {
      getChildren().setAll(wordings[index]);
    }
  }

  /// Says all of it in the tooltip, for what is too small or too long to be read.
  private void explain() {
    if (tooltip == null) {
      tooltip = new Tooltip();
      Tooltip.install(this, tooltip);
    }
    tooltip.setText(Shown.text(words.seq() + " " + words.slug() + "\n" + words.note()));
  }

  /// Steps back behind those that are looked for, or not.
  void dim(boolean dimmed) {
    pseudoClassStateChanged(DIMMED, dimmed);
  }

  private Node sign(boolean named) {
    Label seq = label(task.seq(), "task-sign-seq", "mono");
    seq.setGraphic(icon());
    if (!named) {
      seq.getStyleClass().add("alone");
      return seq;
    }
    VBox both = new VBox(seq, label(task.task().slug(), "task-sign-name"));
    both.setAlignment(Pos.CENTER_LEFT);
    return both;
  }

  private Node noted() {
    Label seq = label(task.seq(), "task-noted-seq", "mono");
    seq.setGraphic(icon());
    VBox lines =
        new VBox(seq, label(task.task().slug(), "task-noted-name"), note("task-noted-note"));
    lines.setAlignment(Pos.CENTER_LEFT);
    return lines;
  }

  private Node all() {
    Label seq = label(task.seq(), "task-seq", "mono");
    seq.setGraphic(icon());
    seq.setMinWidth(Region.USE_PREF_SIZE);
    Label type = label(Names.of(task.task().type()), "task-type");
    HBox first = new HBox(seq, new Gap(), type);
    first.setAlignment(Pos.CENTER_LEFT);
    VBox all = new VBox(first, label(task.task().slug(), "task-name"), note("task-note"));
    all.getStyleClass().add("task-words");
    return all;
  }

  private Node note(String style) {
    Label note = label(task.note(), style);
    if (task.state() != TaskState.IN_PROGRESS || task.since() == null) {
      return note;
    }
    TimeLabel lasted = new TimeLabel(clock);
    lasted.getStyleClass().add(style);
    lasted.setMinWidth(Region.USE_PREF_SIZE);
    lasted.lasted(task.since(), null);
    HBox line = new HBox(note, label("·", style), lasted);
    line.setSpacing(4);
    return line;
  }

  private Node icon() {
    FontIcon icon = new FontIcon(task.state().mark().icon());
    icon.getStyleClass().add("task-icon");
    return icon;
  }

  private static Label label(String text, String... classes) {
    Label label = new Label(Shown.text(text));
    label.getStyleClass().addAll(classes);
    return label;
  }
}
