package dev.ftl.app.workspace;

import dev.ftl.app.live.Feed;
import dev.ftl.app.live.Following;
import dev.ftl.app.live.Poller;
import dev.ftl.app.settings.Settings;
import dev.ftl.app.ui.PageModel;
import dev.ftl.data.campaign.CampaignOverview;
import dev.ftl.data.workspace.Workspace;
import dev.ftl.data.workspace.WorkspaceStatus;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The board of workspaces: a column for each state, of the campaign that is chosen, and the detail
/// of one of them. The selection belongs to the board, so that it goes with a card from column to
/// column.
public final class WorkspacesViewModel implements Following {

  /// The columns from left to right.
  public static final List<WorkspaceStatus> COLUMNS =
      List.of(WorkspaceStatus.ACTIVE, WorkspaceStatus.BLOCKED, WorkspaceStatus.COMPLETE);

  private static final String ALL = "all";

  private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(new Scope.Current());
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<Object> selected = new SimpleObjectProperty<>();
  private final ObjectProperty<WorkspaceStatus> current =
      new SimpleObjectProperty<>(COLUMNS.getFirst());
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final Map<WorkspaceStatus, PageModel<Card>> columns =
      new EnumMap<>(WorkspaceStatus.class);
  private final PageModel<CampaignOverview> campaigns;
  private final Feed<Board> board;
  private final Feed<Opened> opened;
  private boolean active;
  private Long sought;

  public WorkspacesViewModel(Poller live, Settings settings) {
    settings.remember("workspaces.text", text);
    if (settings.text("workspaces.scope", "").equals(ALL)) {
      scope.set(new Scope.All());
    }
    COLUMNS.forEach(status -> columns.put(status, column(live, status)));
    StringProperty campaignText = new SimpleStringProperty("");
    campaigns =
        new PageModel<>(
            live,
            CampaignOverview::id,
            campaignText,
            limit -> {
              String wanted = campaignText.get();
              return ftl -> ftl.campaigns().page(wanted, limit);
            });
    Scope first = scope.get();
    board = live.feed(ftl -> Board.read(ftl, first));
    opened = live.feed(_ -> null);
    scope.addListener(
        (_, _, now) -> {
          settings.set("workspaces.scope", now instanceof Scope.All ? ALL : "");
          board.ask(ftl -> Board.read(ftl, now));
          columns.values().forEach(PageModel::renew);
        });
    selected.addListener(
        (_, _, key) -> {
          locate();
          opened.ask(ftl -> key == null ? null : Opened.read(ftl, (Long) key));
        });
    open.addListener((_, _, now) -> follow(now && active));
    opened.answer().addListener((_, _, now) -> settle(now));
  }

  private PageModel<Card> column(Poller live, WorkspaceStatus status) {
    PageModel<Card> column =
        new PageModel<>(
            live,
            card -> card.workspace().id(),
            text,
            limit -> {
              Scope whose = scope.get();
              String wanted = text.get();
              return ftl -> Card.page(ftl, whose, status, wanted, limit);
            });
    column.selected().bindBidirectional(selected);
    column.rows().rows().addListener((Observable _) -> locate());
    return column;
  }

  /// Finds the column that the selected card is in now.
  private void locate() {
    if (selected.get() != null) {
      columns.forEach(
          (status, column) -> {
            if (column.rows().row(selected.get()) != null) {
              current.set(status);
            }
          });
    }
  }

  private void follow(boolean detail) {
    if (detail) {
      opened.activate();
    } else {
      opened.deactivate();
    }
  }

  @Override
  public void activate() {
    active = true;
    board.activate();
    columns.values().forEach(PageModel::activate);
    follow(open.get());
  }

  @Override
  public void deactivate() {
    active = false;
    board.deactivate();
    columns.values().forEach(PageModel::deactivate);
    opened.deactivate();
  }

  /// The cards of a column.
  public PageModel<Card> column(WorkspaceStatus status) {
    return columns.get(status);
  }

  /// The campaigns to choose from. They are followed only while one is chosen.
  public PageModel<CampaignOverview> campaigns() {
    return campaigns;
  }

  /// What stands above the columns; `null` before it is read.
  public ReadOnlyObjectProperty<Board> board() {
    return board.answer();
  }

  /// Whose workspaces are shown.
  public ReadOnlyObjectProperty<Scope> scope() {
    return scope;
  }

  /// Shows another campaign's workspaces, or those of all.
  public void choose(Scope other) {
    if (!other.equals(scope.get())) {
      open.set(false);
      selected.set(null);
      scope.set(other);
    }
  }

  /// The text that cards are searched for; empty for all.
  public StringProperty text() {
    return text;
  }

  /// The row id of the selected workspace, or `null`.
  public ObjectProperty<Object> selected() {
    return selected;
  }

  /// The column of the selected card; without one, that of the last, or one that was gone to.
  public ObjectProperty<WorkspaceStatus> current() {
    return current;
  }

  /// Whether the selected workspace's detail is shown.
  public BooleanProperty open() {
    return open;
  }

  /// The workspace whose detail is shown; `null` before it is read, and when it is gone.
  public ReadOnlyObjectProperty<Opened> opened() {
    return opened.answer();
  }

  /// Shows the workspace of that row id, whichever campaign it belongs to.
  public void open(long id) {
    sought = id;
    text.set("");
    selected.set(id);
    open.set(true);
    settle(opened.answer().get());
  }

  /// Goes to the campaign and the column of a workspace that is sought, once it is read.
  private void settle(Opened found) {
    if (sought == null || found == null || found.workspace().id() != sought) {
      return;
    }
    sought = null;
    Workspace workspace = found.workspace();
    if (!isShown(workspace.campaignId())) {
      scope.set(
          workspace.campaignId() == null ? new Scope.All() : new Scope.One(workspace.campaignId()));
    }
    if (workspace.status() != null) {
      columns.get(workspace.status()).open(workspace.id());
    }
  }

  private boolean isShown(Long campaign) {
    Board shown = board.answer().get();
    return scope.get() instanceof Scope.All
        || shown != null
            && shown.campaign() != null
            && Objects.equals(shown.campaign().id(), campaign);
  }

  /// Whether the board was read at all.
  public boolean isRead() {
    Collection<PageModel<Card>> all = columns.values();
    return board.answer().get() != null && all.stream().allMatch(column -> column.read().get());
  }
}
