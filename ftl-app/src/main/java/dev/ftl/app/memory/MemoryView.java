package dev.ftl.app.memory;

import dev.ftl.app.live.Following;
import dev.ftl.app.memory.MemoryViewModel.Side;
import dev.ftl.app.shell.Action;
import dev.ftl.app.shell.Screen;
import dev.ftl.app.shell.ScreenId;
import dev.ftl.app.shell.Workbench;
import dev.ftl.app.ui.Choice;
import dev.ftl.app.ui.Clipboards;
import dev.ftl.app.ui.EmptyState;
import dev.ftl.app.ui.RowTable;
import dev.ftl.app.ui.ScreenHeader;
import dev.ftl.app.ui.SearchField;
import dev.ftl.app.ui.SplitView;
import dev.ftl.data.embedding.MiniLm;
import dev.ftl.data.json.Names;
import dev.ftl.data.memory.MemoryName;
import dev.ftl.data.memory.MemoryType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// What agents learned: the entries at the left, and at the right all about the selected one,
/// whether the memory helps, or what a prune would remove.
public final class MemoryView implements Screen {

  private static final double LIST_SHARE = 0.52;
  private static final double LIST_SHARE_OF_HEIGHT = 0.42;

  private final MemoryViewModel model;
  private final RowTable<MemoryRow> table;
  private final Map<Side, Region> sides = new EnumMap<>(Side.class);
  private final EntryDetail detail;
  private final StackPane beside = new StackPane();
  private final SearchField search;
  private final BorderPane node = new BorderPane();

  public MemoryView(Workbench bench) {
    MemoryFinder finder =
        new MemoryFinder(
            background("memory-words"),
            background("memory-meaning"),
            Platform::runLater,
            MiniLm.lazy());
    model =
        new MemoryViewModel(
            bench.live(),
            bench.settings(),
            finder,
            background("memory-drawing"),
            Platform::runLater);
    table = new RowTable<>(model.entries(), new Region());
    table.setId("memories");
    MemoryColumns.add(table, bench.clock(), bench.settings());
    detail = new EntryDetail(model, bench.clock(), bench.navigator());
    sides.put(Side.ENTRY, detail);
    sides.put(Side.EFFECT, new EffectPane(model));
    sides.put(Side.PRUNE, new PrunePane(model, bench.clock()));
    table.onOpen(this::enterSide);
    search = new SearchField("Search the memory", model.entries().text(), table);
    VBox list = new VBox(new SearchLine(finder, model.entries().text()), table);
    list.setMinWidth(0);
    VBox.setVgrow(table, Priority.ALWAYS);
    SplitView split = new SplitView(list, beside, LIST_SHARE).stacking(LIST_SHARE_OF_HEIGHT);
    split.remember(bench.settings(), "memory");
    EmptyState nothing = nothing();
    nothing.visibleProperty().bind(model.entries().empty());
    split.visibleProperty().bind(nothing.visibleProperty().not());
    node.setTop(new ScreenHeader("Memory", types(), choices(), search));
    node.setCenter(new StackPane(split, nothing));
    model.side().subscribe(this::show);
  }

  private static Executor background(String name) {
    return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
  }

  private static EmptyState nothing() {
    return new EmptyState(
            ScreenId.MEMORY.icon(),
            "Nothing remembered yet",
            "Failures that agents met and what helped, and patterns that worked. The observer"
                + " learns them from workspaces, and agents add their own.")
        .command(
            "ftl memory add-failure --json"
                + " '{\"name\":\"tsv\",\"trigger\":\"need to escape\",\"cost\":900}'");
  }

  private Node types() {
    return new Choice<>("All types", model.type()).states(MemoryType.values(), MemoryMarks::of);
  }

  private Node choices() {
    SegmentedButton buttons = new SegmentedButton();
    buttons.getStyleClass().add("memory-sides");
    add(buttons, Side.ENTRY, "Entry", "All about the selected entry  e");
    add(buttons, Side.EFFECT, "Effect", "Whether the memory helps  f");
    add(buttons, Side.PRUNE, "Prune", "What a prune would remove  p");
    buttons.setMinWidth(Region.USE_PREF_SIZE);
    return buttons;
  }

  private void add(SegmentedButton buttons, Side side, String title, String tooltip) {
    ToggleButton button = new ToggleButton(title);
    button.setId("side-" + Names.of(side));
    button.setTooltip(new Tooltip(tooltip));
    button.setFocusTraversable(false);
    button.setOnAction(
        _ -> {
          model.side().set(side);
          button.setSelected(true);
        });
    buttons.getButtons().add(button);
    model.side().subscribe(now -> button.setSelected(now == side));
  }

  private void show(Side side) {
    boolean focused = beside.isFocusWithin();
    beside.getChildren().setAll(sides.get(side));
    if (focused) {
      table.requestFocus();
    }
  }

  private void enterSide() {
    sides.get(model.side().get()).requestFocus();
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
    table.requestFocus();
  }

  @Override
  public void search() {
    search.requestFocus();
  }

  /// Shows the entry of that id, or of that type and name: `failure/tsv-quotes`.
  @Override
  public void open(String id) {
    int slash = id.indexOf('/');
    MemoryType type = slash < 0 ? null : Names.parse(MemoryType.class, id.substring(0, slash));
    if (type != null) {
      model.open(new MemoryName(id.substring(slash + 1), type));
    } else {
      model.open(Long.parseLong(id));
    }
  }

  @Override
  public String opened() {
    Object selected = model.entries().selected().get();
    return selected == null ? null : selected.toString();
  }

  @Override
  public boolean back() {
    if (beside.isFocusWithin()) {
      table.requestFocus();
      return true;
    }
    if (model.side().get() != Side.ENTRY) {
      model.side().set(Side.ENTRY);
      return true;
    }
    return model.entries().clearFilters();
  }

  @Override
  public List<Action> actions() {
    String section = ScreenId.MEMORY.title();
    return List.of(
        side(section, "Show all about the entry", Side.ENTRY, "e").with(BootstrapIcons.CARD_TEXT),
        side(section, "Show whether the memory helps", Side.EFFECT, "f")
            .with(BootstrapIcons.PERCENT),
        side(section, "Show what a prune would remove", Side.PRUNE, "p")
            .with(BootstrapIcons.SCISSORS),
        Action.of(section, "Copy the entry's name", () -> Clipboards.copy(detail.name()), "c")
            .with(BootstrapIcons.CLIPBOARD));
  }

  private Action side(String section, String title, Side side, String key) {
    return Action.of(section, title, () -> model.side().set(side), key)
        .checkedWhen(() -> model.side().get() == side);
  }

  @Override
  public boolean ready() {
    return model.ready();
  }
}
