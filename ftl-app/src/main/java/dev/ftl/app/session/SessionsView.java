package dev.ftl.app.session;

import dev.ftl.app.live.Following;
import dev.ftl.app.shell.Action;
import dev.ftl.app.shell.Screen;
import dev.ftl.app.shell.ScreenId;
import dev.ftl.app.shell.Workbench;
import dev.ftl.app.ui.Cells;
import dev.ftl.app.ui.Choice;
import dev.ftl.app.ui.EmptyState;
import dev.ftl.app.ui.Marks;
import dev.ftl.app.ui.Row;
import dev.ftl.app.ui.RowTable;
import dev.ftl.app.ui.ScreenHeader;
import dev.ftl.app.ui.SearchField;
import dev.ftl.app.ui.SplitView;
import dev.ftl.app.ui.Times;
import dev.ftl.data.json.Names;
import dev.ftl.data.session.QuorumState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.skin.ScrollPaneSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The sessions at the left, and the selected one at the right. Enter leads from the list to the
/// explorers' lanes and from there into their results, Esc back.
public final class SessionsView implements Screen {

  private static final double LIST_SHARE = 0.45;
  private static final double LIST_SHARE_OF_HEIGHT = 0.36;

  private final SessionsViewModel model;
  private final RowTable<SessionEntry> table;
  private final SessionDetailView detail;
  private final SearchField search;
  private final BorderPane node = new BorderPane();

  public SessionsView(Workbench bench) {
    model = new SessionsViewModel(bench.live(), bench.settings(), bench.clock().now());
    table = new RowTable<>(model.sessions(), new Region());
    addColumns(bench);
    detail = new SessionDetailView(model, bench.clock());
    table.onOpen(detail.lanes()::requestFocus);
    detail.lanes().addEventHandler(KeyEvent.KEY_PRESSED, this::enterTree);
    search = new SearchField("Search sessions", model.sessions().text(), table);
    SplitView split = new SplitView(table, scrolling(), LIST_SHARE).stacking(LIST_SHARE_OF_HEIGHT);
    split.remember(bench.settings(), "sessions");
    EmptyState nothing = nothing();
    nothing.visibleProperty().bind(model.sessions().empty());
    split.visibleProperty().bind(nothing.visibleProperty().not());
    split.visibleProperty().addListener(_ -> focusFirst());
    node.setTop(new ScreenHeader("Sessions", states(), search));
    node.setCenter(new StackPane(split, nothing));
  }

  /// The detail scrolls where it is lower than its parts.
  private Node scrolling() {
    ScrollPane scroll = new ScrollPane(detail);
    scroll.getStyleClass().add("plain-scroll");
    // Without a skin its content is in no scene yet, and cannot be given the keyboard.
    scroll.setSkin(new ScrollPaneSkin(scroll));
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    return scroll;
  }

  private void addColumns(Workbench bench) {
    fix(
        table.column(
            "quorum", "Quorum", 96, SessionEntry::quorum, _ -> Cells.badge(QuorumWords::mark)));
    TableColumn<Row<SessionEntry>, ?> objective =
        table.column("objective", "Objective", 320, SessionEntry::title, _ -> Cells.text());
    TableColumn<Row<SessionEntry>, ?> modes =
        fix(
            table.column(
                "modes",
                "Explorers",
                98,
                entry -> entry.session().modes(),
                _ -> Cells.of(new ModeMarks(), ModeMarks::show)));
    modes.setSortable(false);
    TableColumn<Row<SessionEntry>, ?> took =
        fix(
            table.column(
                "took",
                "To quorum",
                92,
                SessionEntry::toQuorum,
                _ -> Cells.of(new Label(), SessionsView::duration)));
    took.getStyleClass().add("align-right");
    TableColumn<Row<SessionEntry>, ?> slowest =
        fix(table.column("slowest", "Slowest", 88, SessionEntry::slowestName, _ -> Cells.text()));
    TableColumn<Row<SessionEntry>, ?> created =
        fix(
            table.column(
                "created",
                "Created",
                106,
                entry -> entry.session().createdAt(),
                _ -> Cells.ago(bench.clock())));
    table.fit(objective, List.of(slowest, took, created, modes));
    table.remember(bench.settings(), "sessions");
  }

  private static void duration(Label label, Duration took) {
    label.setText(took == null ? "" : Times.lasted(took));
  }

  /// What a column shows is as wide as it is everywhere; the rest is the objective's.
  private static <V> TableColumn<Row<SessionEntry>, V> fix(
      TableColumn<Row<SessionEntry>, V> column) {
    column.setMinWidth(column.getPrefWidth());
    column.setMaxWidth(column.getPrefWidth());
    return column;
  }

  private static EmptyState nothing() {
    return new EmptyState(
            ScreenId.SESSIONS.icon(),
            "No sessions yet",
            "A session is four explorers that look at the code at the same time. It is shown here"
                + " from the moment that it is created.")
        .command("ftl orchestration create-session --objective \"How does the import work?\"");
  }

  private Node states() {
    return new Choice<>("Any quorum", model.quorum()).states(QuorumState.values(), Marks::of);
  }

  /// What is not visible cannot keep the keyboard.
  private void focusFirst() {
    if (node.isFocusWithin() && !search.isFocused()) {
      table.requestFocus();
    }
  }

  private void enterTree(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && detail.tree().isVisible()) {
      detail.tree().requestFocus();
      if (detail.tree().getSelectionModel().isEmpty()) {
        detail.tree().getSelectionModel().selectFirst();
      }
      event.consume();
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
    table.requestFocus();
  }

  @Override
  public void search() {
    search.requestFocus();
  }

  @Override
  public void open(String id) {
    model.sessions().open(id);
  }

  @Override
  public String opened() {
    return (String) model.sessions().selected().get();
  }

  @Override
  public boolean back() {
    Node focused = node.getScene().getFocusOwner();
    if (focused == detail.tree()) {
      detail.lanes().requestFocus();
      return true;
    }
    if (focused == detail.lanes()) {
      table.requestFocus();
      return true;
    }
    return model.sessions().clearFilters();
  }

  @Override
  public List<Action> actions() {
    List<Action> actions = new ArrayList<>();
    for (Part part : Part.values()) {
      String key = Names.of(part).substring(0, 1);
      actions.add(Action.of("Session", "Show " + part.title(), () -> model.part().set(part), key));
    }
    actions.add(Action.of("Session", "Copy the session's id", detail::copyId, "c"));
    return actions;
  }

  @Override
  public boolean ready() {
    return model.sessions().read().get();
  }
}
