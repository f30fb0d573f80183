package dev.ftl.app.benchmark;

import dev.ftl.app.live.Following;
import dev.ftl.app.shell.Action;
import dev.ftl.app.shell.Screen;
import dev.ftl.app.shell.Workbench;
import dev.ftl.app.ui.EmptyState;
import dev.ftl.app.ui.Room;
import dev.ftl.app.ui.Row;
import dev.ftl.app.ui.RowTable;
import dev.ftl.app.ui.ScreenHeader;
import dev.ftl.app.ui.SearchField;
import dev.ftl.app.ui.SplitView;
import dev.ftl.app.ui.Words;
import dev.ftl.data.benchmark.BenchmarkRun;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Benchmark runs at the left, and two of them compared at the right.
public final class BenchmarksView implements Screen {

  private static final String SECTION = "Benchmarks";

  /// No run's id begins with that.
  private static final String METRIC = "\u0000";

  private final BenchmarksViewModel model;
  private final RowTable<BenchmarkRun> runs;
  private final RowTable<MetricRow> metrics;
  private final MetricDetail detail;
  private final SearchField searchRuns;
  private final SearchField searchMetrics;
  private final ToggleButton changed = new ToggleButton("Changed only");
  private final ExportMenu export;
  private final SplitView sides;
  private final VBox left = new VBox();
  private final Node comparison;
  private final StackPane right = new StackPane();
  private final StackPane body = new StackPane();
  private final BorderPane node = new BorderPane();
  private final ObservableValue<Boolean> narrow;
  private final BooleanProperty choosing = new SimpleBooleanProperty();

  public BenchmarksView(Workbench bench) {
    model = new BenchmarksViewModel(bench.live(), bench.settings());
    runs = new RowTable<>(model.runs(), nothing());
    runs.rowHeight(54);
    TableColumn<Row<BenchmarkRun>, ?> run =
        runs.column("run", "Run", 240, each -> each, _ -> new RunCell(model, bench.clock()));
    run.setSortable(false);
    runs.fit(run, List.of());
    runs.getStyleClass().add("runs");
    runs.onOpen(
        () -> {
          choose(model::choose);
          choosing.set(false);
        });
    searchRuns = new SearchField("Search runs", model.runs().text(), runs);
    metrics = MetricTable.of(model, bench.settings());
    metrics.getStyleClass().add("metrics");
    searchMetrics = new SearchField("Search metrics", model.metrics().text(), metrics);
    detail = new MetricDetail(model);
    comparison = comparison(bench);
    export = new ExportMenu(model, () -> comparison, bench.settings());
    wireChanged();
    StackPane search = new StackPane(searchRuns);
    search.getStyleClass().add("runs-search");
    left.getChildren().addAll(search, runs);
    left.getStyleClass().add("runs-side");
    left.setMinWidth(180);
    VBox.setVgrow(runs, Priority.ALWAYS);
    sides = new SplitView(left, right, 0.2);
    sides.remember(bench.settings(), "benchmarks");
    node.setTop(
        new ScreenHeader(
            "Benchmarks", export.told(), newest(), listing(), changed, export, searchMetrics));
    node.setCenter(body);
    narrow = Room.narrow(node);
    narrow.subscribe(_ -> arrange());
    choosing.addListener(_ -> arrange());
    model.compared().addListener((_, _, now) -> show(now));
    show(null);
  }

  /// In a narrow window, the list of runs and the comparison take turns.
  private ToggleButton listing() {
    ToggleButton list = new ToggleButton("Runs", new FontIcon(BootstrapIcons.LIST_UL));
    list.setId("list-runs");
    list.setFocusTraversable(false);
    list.setTooltip(new Tooltip("Choose the runs to compare  l"));
    list.selectedProperty().bindBidirectional(choosing);
    list.setVisible(false);
    list.managedProperty().bind(list.visibleProperty());
    Room.narrow(node).subscribe(list::setVisible);
    return list;
  }

  private void arrange() {
    boolean focused = node.isFocusWithin();
    if (!narrow.getValue()) {
      sides.getItems().setAll(left, right);
    } else {
      sides.getItems().setAll(choosing.get() ? left : right);
    }
    if (focused) {
      focus();
    }
  }

  private void toggleRuns() {
    choosing.set(narrow.getValue() && !choosing.get());
    if (!narrow.getValue()) {
      runs.requestFocus();
    }
  }

  private Node comparison(Workbench bench) {
    SplitView split = new SplitView(metrics, detail, 0.56);
    split.setOrientation(Orientation.VERTICAL);
    split.remember(bench.settings(), "benchmarks.detail");
    VBox.setVgrow(split, Priority.ALWAYS);
    VBox whole = new VBox(new PairBar(model, bench.clock()), split);
    whole.getStyleClass().add("comparison");
    return whole;
  }

  private void show(Compared pair) {
    boolean none = pair != null && pair.b() == null;
    boolean one = pair != null && pair.b() != null && pair.a() == null;
    body.getChildren().setAll(none ? nothing() : sides);
    if (none) {
      // Otherwise the command that is shown would be given the keyboard.
      node.requestFocus();
    }
    right.getChildren().setAll(one ? single(pair.b()) : comparison);
    searchMetrics.setVisible(!none && !one);
    changed.setVisible(!none && !one);
    export.setVisible(!none && !one);
  }

  private static EmptyState nothing() {
    return new EmptyState(
            BootstrapIcons.SPEEDOMETER2,
            "No benchmark runs yet",
            "Measure, change something, and measure again: two runs are compared here, metric by"
                + " metric.")
        .command("ftl benchmark record --run-id before --metric build_time --value 12.5 --unit s");
  }

  private static EmptyState single(BenchmarkRun run) {
    return new EmptyState(
            BootstrapIcons.SPEEDOMETER2,
            "One run so far",
            "%s has %s in %s. Record another run, and the two are compared here."
                .formatted(
                    RunNames.elided(run.runId(), 60),
                    Words.count(run.metrics(), "metric"),
                    Words.count(run.samples(), "sample")))
        .command("ftl benchmark import < results.json");
  }

  private Node newest() {
    Button newest = new Button("Newest", new FontIcon(BootstrapIcons.ARROW_UP));
    newest.getStyleClass().add("flat");
    newest.setTooltip(new Tooltip("Compare the newest run"));
    newest.setFocusTraversable(false);
    newest.setOnAction(_ -> model.choose(null));
    newest.setVisible(false);
    model.compared().addListener((_, _, now) -> newest.setVisible(now != null && !now.newest()));
    return newest;
  }

  private void wireChanged() {
    changed.setId("changed-only");
    changed.setFocusTraversable(false);
    changed.setOnAction(_ -> toggleChanged());
    model.changedOnly().addListener((_, _, now) -> changed.setSelected(now != null));
  }

  private void toggleChanged() {
    model.changedOnly().set(model.changedOnly().get() == null ? Boolean.TRUE : null);
  }

  /// Does something with the selected run.
  private void choose(Consumer<String> use) {
    if (model.runs().selected().get() instanceof String run) {
      use.accept(run);
    }
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public Following model() {
    return model;
  }

  @Override
  public void focus() {
    (narrow.getValue() && !choosing.get() ? metrics : runs).requestFocus();
  }

  @Override
  public void search() {
    (comparison.isFocusWithin() ? searchMetrics : searchRuns).requestFocus();
  }

  /// Compares the run of that id, or shows the metric that [#metric] names.
  @Override
  public void open(String id) {
    if (id.startsWith(METRIC)) {
      model.metrics().clearFilters();
      model.metrics().open(id.substring(METRIC.length()));
    } else {
      model.runs().open(id);
      model.choose(id);
    }
  }

  /// What [#open] is given to show a metric of the comparison.
  public static String metric(String name) {
    return METRIC + name;
  }

  @Override
  public boolean back() {
    if (comparison.isFocusWithin() && !narrow.getValue()) {
      runs.requestFocus();
      return true;
    }
    if (choosing.get()) {
      choosing.set(false);
      return true;
    }
    boolean runsFiltered = model.runs().clearFilters();
    return model.metrics().clearFilters() || runsFiltered;
  }

  @Override
  public List<Action> actions() {
    List<Action> actions = new ArrayList<>(export.actions(SECTION));
    actions.addAll(comparing());
    return actions;
  }

  private List<Action> comparing() {
    return List.of(
        Action.of(SECTION, "Make the run the baseline A", () -> choose(model::pin), "a")
            .with(BootstrapIcons.PIN_ANGLE),
        Action.of(SECTION, "Compare the run as B", () -> choose(model::choose), "b")
            .with(BootstrapIcons.CHECK2_SQUARE),
        Action.of(SECTION, "Swap A and B", model::swap, "x").with(BootstrapIcons.ARROW_LEFT_RIGHT),
        Action.of(SECTION, "Compare the newest run", () -> model.choose(null), "n")
            .with(BootstrapIcons.ARROW_UP),
        Action.of(SECTION, "Compare with the run before", () -> model.pin(null), "p")
            .with(BootstrapIcons.ARROW_COUNTERCLOCKWISE),
        Action.of(SECTION, "Changed metrics only", this::toggleChanged, "c")
            .with(BootstrapIcons.FUNNEL)
            .checkedWhen(() -> model.changedOnly().get() != null),
        Action.of(SECTION, "Choose the runs to compare", this::toggleRuns, "l")
            .with(BootstrapIcons.LIST_UL),
        Action.of(SECTION, "Go to the metrics", metrics::requestFocus, "m")
            .with(BootstrapIcons.TABLE),
        Action.of(SECTION, "Read the history run by run", detail::focusHistory, "h")
            .with(BootstrapIcons.GRAPH_UP),
        Action.of(
                SECTION,
                "Bars of all metrics of the unit",
                () -> detail.sameUnit().set(!detail.sameUnit().get()),
                "u")
            .with(BootstrapIcons.BAR_CHART)
            .checkedWhen(detail.sameUnit()::get));
  }

  @Override
  public boolean ready() {
    return model.ready();
  }
}
