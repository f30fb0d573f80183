package dev.ftl.app.plan;

import dev.ftl.app.plan.PlanViewModel.Form;
import dev.ftl.app.shell.Action;
import dev.ftl.app.shell.Workbench;
import dev.ftl.app.ui.IconButton;
import dev.ftl.app.ui.RowTable;
import dev.ftl.app.ui.SearchField;
import dev.ftl.app.ui.Shown;
import dev.ftl.app.ui.SplitView;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// One plan: its tasks as a graph or a table, and the selected one in detail beside them.
final class PlanPage extends BorderPane {

  private static final double ZOOM = 1.25;
  private static final double SHARE = 0.72;
  private static final double SHARE_OF_HEIGHT = 0.56;

  private final PlanViewModel model;
  private final GraphView graph;
  private final RowTable<PlanTask> table;
  private final SearchField search;
  private final PlanInsightsLine insights;

  /// A page of whichever plan the model has.
  ///
  /// @param back goes to the list
  PlanPage(PlanViewModel model, Workbench bench, Runnable back) {
    this.model = model;
    graph = new GraphView(model, bench.clock());
    table = TaskTable.of(model, bench.settings());
    StackPane tasks =
        new StackPane(graphWithTools(), table) {
          @Override
          public void requestFocus() {
            model.find();
            focusTasks();
          }
        };
    table.visibleProperty().bind(model.shown().isEqualTo(Form.TABLE));
    search = new SearchField("Search its tasks", model.text(), tasks);
    search.setPrefWidth(200);
    search.setMinWidth(140);
    TaskPane detail = new TaskPane(model, bench.clock(), bench.navigator());
    SplitView split = new SplitView(tasks, detail, SHARE).stacking(SHARE_OF_HEIGHT);
    split.remember(bench.settings(), "plan");
    split.showDetail(false);
    model.detail().addListener((_, _, shown) -> split.showDetail(shown));
    insights = new PlanInsightsLine(model);
    setTop(new VBox(header(back), new PlanSummaryLine(model), insights, faults()));
    setCenter(split);
  }

  private Node header(Runnable back) {
    Button plans = new Button("Plans", new FontIcon(BootstrapIcons.CHEVRON_LEFT));
    plans.getStyleClass().addAll("flat", "back");
    plans.setFocusTraversable(false);
    plans.setTooltip(new Tooltip("All plans (Esc)"));
    plans.setOnAction(_ -> back.run());
    plans.setMinWidth(Region.USE_PREF_SIZE);
    Label title = new Label();
    title.getStyleClass().add("screen-title");
    title.setMaxWidth(Double.MAX_VALUE);
    title
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model.picture().get() == null
                        ? ""
                        : Shown.text(model.picture().get().plan().objective()),
                model.picture()));
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(title.textProperty());
    title.setTooltip(whole);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox header = new HBox(plans, title, search, form());
    header.getStyleClass().add("screen-header");
    header.setAlignment(Pos.CENTER_LEFT);
    return header;
  }

  /// Switches between graph and table.
  private Node form() {
    Button button = new Button();
    button.setId("form");
    button.setFocusTraversable(false);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip("Graph or table (v)"));
    button.setOnAction(_ -> switchForm());
    FontIcon icon = new FontIcon();
    button.setGraphic(icon);
    Runnable show =
        () -> {
          boolean toTable = model.shown().get() == Form.GRAPH;
          button.setText(toTable ? "Table" : "Graph");
          icon.setIconCode(toTable ? BootstrapIcons.TABLE : BootstrapIcons.DIAGRAM_3);
        };
    model.shown().addListener(_ -> show.run());
    show.run();
    button
        .visibleProperty()
        .bind(model.picture().map(picture -> picture.structure() != null).orElse(false));
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }

  private Node faults() {
    Label words = new Label();
    words.setWrapText(true);
    words.setGraphic(new FontIcon(BootstrapIcons.EXCLAMATION_TRIANGLE));
    words.getStyleClass().add("plan-faults");
    words.setMaxWidth(Double.MAX_VALUE);
    words.managedProperty().bind(words.visibleProperty());
    words.setVisible(false);
    model
        .picture()
        .addListener(
            (_, _, picture) -> {
              boolean faulty = picture != null && !picture.faults().isEmpty();
              words.setVisible(faulty);
              words.setText(
                  faulty
                      ? "This plan cannot be drawn. " + String.join(". ", picture.faults()) + "."
                      : "");
            });
    return words;
  }

  private Node graphWithTools() {
    GraphLegend legend = new GraphLegend();
    legend.visibleProperty().bind(model.legend());
    StackPane drawing = new StackPane(graph, zoomTools());
    BorderPane all = new BorderPane(drawing);
    all.setBottom(legend);
    all.visibleProperty().bind(model.shown().isEqualTo(Form.GRAPH));
    return all;
  }

  private Node zoomTools() {
    Label scale = new Label();
    scale.getStyleClass().addAll("mono", "muted");
    scale
        .textProperty()
        .bind(
            graph.viewport().map(now -> String.format(Locale.ROOT, "%3.0f %%", 100 * now.scale())));
    HBox tools =
        new HBox(
            new IconButton(BootstrapIcons.ZOOM_OUT, "Smaller (-)", () -> graph.zoom(1 / ZOOM)),
            scale,
            new IconButton(BootstrapIcons.ZOOM_IN, "Larger (+)", () -> graph.zoom(ZOOM)),
            new IconButton(BootstrapIcons.ARROWS_FULLSCREEN, "The whole graph (w)", graph::fit));
    tools.getStyleClass().add("zoom-tools");
    tools.setAlignment(Pos.CENTER);
    tools.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(tools, Pos.BOTTOM_RIGHT);
    return tools;
  }

  private void switchForm() {
    model.form().set(model.form().get() == Form.GRAPH ? Form.TABLE : Form.GRAPH);
    Object selected = model.selected().get();
    if (selected != null) {
      model.tasks().open(selected);
    }
    focusTasks();
  }

  /// Gives the keyboard to the tasks.
  void focusTasks() {
    // Before its first layout, the split has not taken in what it shows.
    applyCss();
    if (model.shown().get() == Form.GRAPH) {
      graph.requestFocus();
    } else {
      table.requestFocus();
    }
  }

  /// Gives the keyboard to the search field.
  void search() {
    search.requestFocus();
  }

  /// One step back: from the detail, the focus, the search.
  ///
  /// @return whether there was a step to go
  boolean back() {
    if (model.detail().get()) {
      model.detail().set(false);
    } else if (model.focused().get()) {
      model.focused().set(false);
    } else if (!model.text().get().isBlank()) {
      model.text().set("");
    } else {
      return false;
    }
    focusTasks();
    return true;
  }

  /// What can be done here.
  List<Action> actions() {
    return List.of(
        Action.of("Plan", "Show as graph or table", this::switchForm, "v"),
        Action.of("Plan", "Focus on the selected task", () -> turn(model.focused()), "f"),
        Action.of("Plan", "Select what holds back most", insights::selectHolding, "b"),
        Action.of("Plan", "Select what to do next", insights::selectNext, "n"),
        Action.of("Plan", "Mark the critical path", () -> turn(model.critical()), "c"),
        Action.of("Plan", "Show the whole graph", graph::fit, "w"),
        Action.of("Plan", "Larger", () -> graph.zoom(ZOOM), "+", "="),
        Action.of("Plan", "Smaller", () -> graph.zoom(1 / ZOOM), "-"),
        Action.of(
            "Plan", "Natural size", () -> graph.zoom(1 / graph.viewport().get().scale()), "0"),
        Action.of("Plan", "Explain the signs", () -> turn(model.legend()), "l"));
  }

  private static void turn(BooleanProperty property) {
    property.set(!property.get());
  }
}
