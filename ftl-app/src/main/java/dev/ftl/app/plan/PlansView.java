package dev.ftl.app.plan;

import dev.ftl.app.live.Following;
import dev.ftl.app.shell.Action;
import dev.ftl.app.shell.Screen;
import dev.ftl.app.shell.Workbench;
import dev.ftl.app.ui.Cells;
import dev.ftl.app.ui.Choice;
import dev.ftl.app.ui.EmptyState;
import dev.ftl.app.ui.Marks;
import dev.ftl.app.ui.Row;
import dev.ftl.app.ui.RowTable;
import dev.ftl.app.ui.ScreenHeader;
import dev.ftl.app.ui.SearchField;
import dev.ftl.data.plan.PlanOverview;
import dev.ftl.data.plan.PlanStatus;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// The plans as a list, and one of them with its task graph.
public final class PlansView implements Screen {

  private static final String WRITE =
      "echo '{\"objective\": \"Export to CSV\", \"tasks\": [{\"seq\": \"001\", \"slug\":"
          + " \"write-export\", \"delta\": [], \"creates\": [\"export.py\"], \"verify\": \"python"
          + " -m py_compile export.py\"}]}' | ftl plan write";

  private final PlansViewModel model;
  private final RowTable<PlanOverview> table;
  private final SearchField search;
  private final PlanPage page;
  private final BorderPane list = new BorderPane();
  private final StackPane node = new StackPane();
  private boolean led;

  public PlansView(Workbench bench) {
    model =
        new PlansViewModel(
            bench.live(),
            bench.settings(),
            new GraphLayouts(
                task -> Thread.ofVirtual().name("layout").start(task), Platform::runLater));
    table = table(bench);
    search = new SearchField("Search all plans", model.plans().text(), table);
    list.setTop(new ScreenHeader("Plans", statuses(), search));
    list.setCenter(table);
    page = new PlanPage(model.plan(), bench, this::close);
    model.opened().addListener((_, _, now) -> show(now != null));
    show(false);
  }

  private RowTable<PlanOverview> table(Workbench bench) {
    RowTable<PlanOverview> plans = new RowTable<>(model.plans(), nothing());
    TableColumn<Row<PlanOverview>, ?> objective =
        plans.column("objective", "Objective", 420, PlanOverview::objective, _ -> Cells.text());
    plans
        .column("status", "Status", 130, PlanOverview::status, _ -> Cells.badge(Marks::of))
        .setMaxWidth(150);
    TableColumn<Row<PlanOverview>, ?> progress =
        plans.column("progress", "Progress", 180, Progress::of, _ -> new ProgressCell());
    progress.setMaxWidth(200);
    TableColumn<Row<PlanOverview>, ?> campaign =
        plans.numbers("campaign", "Campaign", 96, PlanOverview::campaignId);
    campaign.setMaxWidth(110);
    TableColumn<Row<PlanOverview>, ?> created =
        plans.column(
            "created", "Created", 100, PlanOverview::createdAt, _ -> Cells.ago(bench.clock()));
    created.setMaxWidth(130);
    TableColumn<Row<PlanOverview>, ?> id = plans.numbers("id", "Id", 64, PlanOverview::id);
    id.setMaxWidth(80);
    plans.fit(objective, List.of(id, campaign, created));
    plans.remember(bench.settings(), "plans");
    plans.onOpen(this::openSelected);
    plans.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && isRow((Node) event.getTarget())) {
            openSelected();
          }
        });
    return plans;
  }

  private static boolean isRow(Node target) {
    for (Node node = target; node != null; node = node.getParent()) {
      if (node instanceof TableRow<?> row) {
        return !row.isEmpty();
      }
    }
    return false;
  }

  private static EmptyState nothing() {
    return new EmptyState(
            BootstrapIcons.DIAGRAM_3,
            "No plans yet",
            "A planner's answer becomes a plan: tasks, and what each of them waits for.")
        .command(WRITE);
  }

  private Node statuses() {
    return new Choice<>("All statuses", model.status()).states(PlanStatus.values(), Marks::of);
  }

  private void openSelected() {
    PlanOverview plan = model.plans().entry();
    if (plan != null) {
      model.open(plan.id());
      page.focusTasks();
    }
  }

  private void show(boolean one) {
    node.getChildren().setAll(one ? page : list);
    focus();
  }

  private void close() {
    led = false;
    model.close();
    table.requestFocus();
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
    if (model.opened().get() == null) {
      table.requestFocus();
    } else {
      page.focusTasks();
    }
  }

  @Override
  public void search() {
    if (model.opened().get() == null) {
      search.requestFocus();
    } else {
      page.search();
    }
  }

  @Override
  public void open(String id) {
    led = true;
    model.open(Long.parseLong(id));
  }

  @Override
  public String opened() {
    Long plan = model.opened().get();
    return plan == null ? null : plan.toString();
  }

  @Override
  public boolean back() {
    if (model.opened().get() != null) {
      if (page.back()) {
        return true;
      }
      // A plan that another screen opened is left together with this screen.
      if (led) {
        led = false;
        return false;
      }
      close();
      return true;
    }
    return model.plans().clearFilters();
  }

  @Override
  public List<Action> actions() {
    return model.opened().get() == null ? List.of() : page.actions();
  }

  @Override
  public boolean ready() {
    return model.ready();
  }
}
