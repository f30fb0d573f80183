package dev.ftl.app.workspace;

import dev.ftl.app.live.Following;
import dev.ftl.app.shell.Action;
import dev.ftl.app.shell.Screen;
import dev.ftl.app.shell.ScreenId;
import dev.ftl.app.shell.Workbench;
import dev.ftl.app.ui.Clipboards;
import dev.ftl.app.ui.EmptyState;
import dev.ftl.app.ui.ScreenHeader;
import dev.ftl.app.ui.SearchField;
import dev.ftl.app.ui.SplitView;
import dev.ftl.data.workspace.WorkspaceStatus;
import java.util.List;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// The board of workspaces, and beside it, when one is opened, all that is known of it.
public final class WorkspacesView implements Screen {

  private static final double SHARE = 0.46;
  private static final double SHARE_OF_HEIGHT = 0.45;

  private static final String CAMPAIGN = "campaign-";

  private final WorkspacesViewModel model;
  private final BoardPane board;
  private final WorkspaceDetail detail;
  private final SplitView split;
  private final CampaignChooser chooser;
  private final SearchField search;
  private final BorderPane node = new BorderPane();

  public WorkspacesView(Workbench bench) {
    model = new WorkspacesViewModel(bench.live(), bench.settings());
    board = new BoardPane(model, bench.clock());
    detail = new WorkspaceDetail(model, bench.clock(), bench.navigator());
    split = new SplitView(board, detail, SHARE).stacking(SHARE_OF_HEIGHT);
    split.remember(bench.settings(), "workspaces");
    split.showDetail(false);
    chooser = new CampaignChooser(model, bench.clock());
    search = new SearchField("Search workspaces", model.text(), board);
    node.setTop(
        new VBox(
            new ScreenHeader("Workspaces", chooser, search),
            new BoardHeader(model, bench.clock())));
    model.open().addListener((_, _, open) -> showDetail(open));
    model.board().addListener((Observable _) -> arrange());
    model.text().addListener((Observable _) -> arrange());
    for (WorkspaceStatus status : WorkspacesViewModel.COLUMNS) {
      model.column(status).total().addListener((Observable _) -> arrange());
      model.column(status).read().addListener((Observable _) -> arrange());
    }
    arrange();
  }

  private void showDetail(boolean open) {
    split.showDetail(open);
    if (!open) {
      board.requestFocus();
    }
  }

  /// Shows the board, or why it is empty.
  private void arrange() {
    Board shown = model.board().get();
    Node content = split;
    if (shown != null && shown.counts().total() == 0) {
      content = nothing(shown);
    } else if (matchesNothing()) {
      content =
          new EmptyState(
                  BootstrapIcons.FUNNEL,
                  "Nothing matches",
                  "No workspace is let through by the search.")
              .action("Clear the search", () -> model.text().set(""));
    }
    if (node.getCenter() != content) {
      boolean focused = node.isFocusWithin();
      node.setCenter(content);
      if (focused) {
        focus();
      }
    }
  }

  private boolean matchesNothing() {
    return !model.text().get().isBlank()
        && model.isRead()
        && WorkspacesViewModel.COLUMNS.stream()
            .allMatch(status -> model.column(status).total().get() == 0);
  }

  private static EmptyState nothing(Board shown) {
    if (shown.campaign() == null) {
      return new EmptyState(
              ScreenId.WORKSPACES.icon(),
              "No campaign yet",
              "A campaign's tasks are worked on in workspaces, and those are shown here.")
          .command("ftl campaign create 'What is to be achieved'");
    }
    if (!shown.isActive()) {
      return new EmptyState(
          ScreenId.WORKSPACES.icon(),
          "This campaign has no workspaces",
          "It is complete, and its workspaces were cleared away or never made.");
    }
    return new EmptyState(
            ScreenId.WORKSPACES.icon(),
            "No workspaces yet",
            "Whoever works on a task of this campaign makes a workspace for it first.")
        .command(
            shown.plan() == null
                ? "ftl plan write < plan.json"
                : "ftl workspace create --plan-id " + shown.plan());
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
    (node.getCenter() == split ? board : node).requestFocus();
  }

  @Override
  public void search() {
    search.requestFocus();
  }

  /// Opens a workspace by its row id, or what [#campaign] names.
  @Override
  public void open(String id) {
    if (id.startsWith(CAMPAIGN)) {
      model.choose(new Scope.One(Long.parseLong(id.substring(CAMPAIGN.length()))));
    } else {
      model.open(Long.parseLong(id));
    }
  }

  /// What [#open] is given to show the board of a campaign.
  public static String campaign(long id) {
    return CAMPAIGN + id;
  }

  @Override
  public String opened() {
    Object selected = model.open().get() ? model.selected().get() : null;
    return selected == null ? null : selected.toString();
  }

  @Override
  public boolean back() {
    if (model.open().get()) {
      model.open().set(false);
    } else if (board.single().get()) {
      board.single().set(false);
    } else if (!model.text().get().isEmpty()) {
      model.text().set("");
    } else {
      return false;
    }
    return true;
  }

  @Override
  public List<Action> actions() {
    String section = ScreenId.WORKSPACES.title();
    return List.of(
        Action.of(section, "Column to the left", () -> board.step(-1), "h", "Left"),
        Action.of(section, "Column to the right", () -> board.step(1), "l", "Right"),
        Action.of(
            section, "One column or all", () -> board.single().set(!board.single().get()), "m"),
        Action.of(section, "Choose a campaign", chooser::open, "c"),
        Action.of(section, "All campaigns", () -> model.choose(new Scope.All()), "a"),
        Action.of(section, "Copy the verify command", this::copyVerify, "v"));
  }

  private void copyVerify() {
    for (WorkspaceStatus status : WorkspacesViewModel.COLUMNS) {
      Card card = model.column(status).entry();
      if (card != null) {
        Clipboards.copy(card.workspace().verify());
      }
    }
  }

  @Override
  public boolean ready() {
    return model.isRead();
  }
}
