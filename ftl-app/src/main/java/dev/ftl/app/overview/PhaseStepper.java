package dev.ftl.app.overview;

import dev.ftl.app.overview.PhaseSteps.Stage;
import dev.ftl.app.overview.PhaseSteps.Step;
import dev.ftl.app.ui.TimeLabel;
import dev.ftl.app.ui.Times;
import dev.ftl.app.ui.UiClock;
import dev.ftl.app.ui.Words;
import dev.ftl.data.json.Names;
import dev.ftl.data.phase.Phase;
import dev.ftl.data.phase.PhaseState;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The phases from left to right: which are passed, which one goes on and for how long, how often
/// each was entered and what it took. Style class `phases`; a phase is a `phase` with the
/// pseudo-class `passed`, `current` or `ahead`.
final class PhaseStepper extends HBox {

  private final List<StepView> views = new ArrayList<>();

  PhaseStepper(UiClock clock) {
    getStyleClass().add("phases");
    for (Phase phase : Phase.values()) {
      if (phase != Phase.NONE) {
        if (!views.isEmpty()) {
          Region line = new Region();
          line.getStyleClass().add("phase-line");
          getChildren().add(line);
          HBox.setHgrow(line, Priority.ALWAYS);
        }
        StepView view = new StepView(phase, clock);
        views.add(view);
        getChildren().add(view);
      }
    }
  }

  void show(PhaseState state) {
    List<Step> steps = PhaseSteps.of(state).steps();
    for (int i = 0; i < steps.size(); i++) {
      views.get(i).show(steps.get(i));
    }
  }

  private static final class StepView extends VBox {

    private final FontIcon icon = new FontIcon();
    private final Label name;
    private final Label visits = new Label();
    private final TimeLabel lasted;
    private final Label spent = new Label();

    StepView(Phase phase, UiClock clock) {
      getStyleClass().add("phase");
      name = new Label(Words.capitalized(Names.of(phase)), icon);
      name.getStyleClass().add("phase-name");
      visits.getStyleClass().addAll("mono", "muted");
      lasted = new TimeLabel(clock);
      lasted.getStyleClass().add("mono");
      HBox line = new HBox(name, visits);
      line.setAlignment(Pos.CENTER_LEFT);
      line.getStyleClass().add("phase-heading");
      spent.getStyleClass().addAll("mono", "muted");
      spent.visibleProperty().bind(lasted.visibleProperty().not());
      StackPane times = new StackPane(lasted, spent);
      times.setAlignment(Pos.CENTER_LEFT);
      times.getStyleClass().add("phase-time");
      getChildren().addAll(line, times);
      setMinWidth(USE_PREF_SIZE);
    }

    void show(Step step) {
      for (Stage stage : Stage.values()) {
        pseudoClassStateChanged(PseudoClass.getPseudoClass(Names.of(stage)), stage == step.stage());
      }
      icon.setIconCode(icon(step));
      visits.setText(step.visits() > 1 ? "×" + step.visits() : "");
      lasted.setVisible(step.enteredAt() != null);
      if (step.phase() == Phase.COMPLETE) {
        lasted.ago(step.enteredAt());
      } else {
        lasted.lasted(step.enteredAt(), null);
      }
      spent.setText(step.visits() == 0 ? "–" : Times.lasted(step.spent()));
      setAccessibleText(name.getText() + ", " + Names.of(step.stage()));
    }

    private static Ikon icon(Step step) {
      return switch (step.stage()) {
        case PASSED ->
            step.visits() > 0 ? BootstrapIcons.CHECK_CIRCLE_FILL : BootstrapIcons.DASH_CIRCLE;
        case CURRENT ->
            step.phase() == Phase.COMPLETE
                ? BootstrapIcons.CHECK_CIRCLE_FILL
                : BootstrapIcons.CIRCLE_HALF;
        case AHEAD -> BootstrapIcons.CIRCLE;
      };
    }
  }
}
