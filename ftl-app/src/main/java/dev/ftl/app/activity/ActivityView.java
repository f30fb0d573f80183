package dev.ftl.app.activity;

import dev.ftl.app.live.Following;
import dev.ftl.app.shell.Action;
import dev.ftl.app.shell.Screen;
import dev.ftl.app.shell.Workbench;
import dev.ftl.app.ui.Cells;
import dev.ftl.app.ui.Choice;
import dev.ftl.app.ui.EmptyState;
import dev.ftl.app.ui.Row;
import dev.ftl.app.ui.RowTable;
import dev.ftl.app.ui.ScreenHeader;
import dev.ftl.app.ui.SearchField;
import dev.ftl.app.ui.SplitView;
import dev.ftl.app.ui.UiClock;
import dev.ftl.app.ui.Words;
import dev.ftl.data.campaign.CampaignOverview;
import dev.ftl.data.event.Event;
import dev.ftl.data.event.EventCount;
import dev.ftl.data.limit.Details;
import java.util.Comparator;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.CheckComboBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The event log, live: the newest at the top, where the list stays until it is scrolled away; and
/// the selected event in full beside it.
public final class ActivityView implements Screen {

  private static final double LIST_SHARE = 0.66;
  private static final double LIST_SHARE_OF_HEIGHT = 0.5;

  private final ActivityViewModel model;
  private final RowTable<Event> table;
  private final EventDetail detail;
  private final SplitView split;
  private final BooleanProperty detailed = new SimpleBooleanProperty();
  private final SearchField search;
  private final BorderPane node = new BorderPane();

  public ActivityView(Workbench bench) {
    model = new ActivityViewModel(bench.live(), bench.settings());
    table = new RowTable<>(model.events(), nothing());
    addColumns(bench.clock());
    table.remember(bench.settings(), "activity");
    detail =
        new EventDetail(
            model.selected(), bench.clock(), bench.navigator(), () -> detailed.set(false));
    table.onOpen(this::openSelected);
    model.following().bind(table.atTop());
    StackPane list = new StackPane(table, newest());
    split = new SplitView(list, detail, LIST_SHARE).stacking(LIST_SHARE_OF_HEIGHT);
    split.remember(bench.settings(), "activity");
    detailed.addListener(_ -> showDetail());
    model.selected().addListener(_ -> showDetail());
    showDetail();
    search = new SearchField("Search the whole log", model.events().text(), table);
    node.setTop(new ScreenHeader("Activity", problems(), types(), campaigns(), owners(), search));
    node.setCenter(split);
  }

  private void addColumns(UiClock clock) {
    TableColumn<Row<Event>, ?> when =
        fix(table.column("time", "When", 100, Event::timestamp, _ -> Cells.ago(clock)));
    TableColumn<Row<Event>, Event> type =
        fix(table.column("type", "Event", 194, event -> event, _ -> Cells.badge(EventWords::mark)));
    type.setComparator(Comparator.comparing(event -> EventWords.title(event.eventType())));
    TableColumn<Row<Event>, ?> what =
        table.column("what", "What happened", 600, EventWords::whole, _ -> Cells.text());
    TableColumn<Row<Event>, ?> id = fix(table.numbers("id", "Id", 76, Event::id));
    table.fit(what, List.of(id, when));
  }

  /// What happened gets the room that there is.
  private static <V> TableColumn<Row<Event>, V> fix(TableColumn<Row<Event>, V> column) {
    column.setMinWidth(column.getPrefWidth());
    column.setMaxWidth(column.getPrefWidth() * 1.5);
    return column;
  }

  private static EmptyState nothing() {
    return new EmptyState(
            BootstrapIcons.LIGHTNING_CHARGE,
            "No events in the log",
            "Every change that an agent makes is logged here the moment it is made. An FTL for"
                + " Python kept no log: what it left is on the other screens.")
        .command("ftl demo");
  }

  private Node problems() {
    ToggleButton problems = new ToggleButton("Problems only");
    problems.setId("problems");
    problems.setFocusTraversable(false);
    problems.setTooltip(new Tooltip("What was blocked, failed or taken over  p"));
    problems.setOnAction(_ -> toggleProblems());
    model.problems().subscribe(only -> problems.setSelected(only != null));
    return problems;
  }

  private void toggleProblems() {
    model.problems().set(model.problems().get() == null ? Boolean.TRUE : null);
  }

  /// Any number of types; none is as good as all.
  private Node types() {
    CheckComboBox<EventCount> types = new CheckComboBox<>();
    types.setId("types");
    types.setTitle("All events");
    types.setShowCheckedCount(false);
    types.setConverter(new TypeWords());
    types.setMinWidth(150);
    types.setMaxWidth(220);
    types.setFocusTraversable(false);
    new TypeChoice(types, model.types(), model.chosenTypes());
    return types;
  }

  private Node campaigns() {
    Choice<Long> choice = new Choice<>("All campaigns", model.campaign());
    choice.setId("campaigns");
    choice.setMaxWidth(190);
    model
        .campaigns()
        .subscribe(
            all ->
                choice.offer(
                    all == null ? List.of() : all.stream().map(ActivityView::offer).toList()));
    return choice;
  }

  private static Choice.Offer<Long> offer(CampaignOverview campaign) {
    String objective = Words.firstLine(campaign.objective());
    return new Choice.Offer<>(
        campaign.id(),
        "Campaign %d  %s".formatted(campaign.id(), Details.shortened(objective, 50)).strip(),
        null);
  }

  private Node owners() {
    Choice<String> choice = new Choice<>("All owners", model.owner());
    choice.setId("owners");
    choice.setMaxWidth(170);
    model
        .owners()
        .subscribe(
            all ->
                choice.offer(
                    all == null
                        ? List.of()
                        : all.stream()
                            .map(name -> new Choice.Offer<>(name, Words.firstLine(name), null))
                            .toList()));
    return choice;
  }

  /// Leads back to the end that is followed, and tells how much has come in there.
  private Node newest() {
    Button newest = new Button("", new FontIcon(BootstrapIcons.ARROW_UP));
    newest.getStyleClass().addAll("accent", "rounded", "newest");
    newest.setId("newest");
    newest.setFocusTraversable(false);
    newest.setTooltip(new Tooltip("Go back to the newest events  n"));
    newest.setOnAction(_ -> table.scrollToTop());
    newest.visibleProperty().bind(table.atTop().not());
    newest
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> model.unseen().get() == 0 ? "Newest" : model.unseen().get() + " new",
                model.unseen()));
    StackPane.setAlignment(newest, Pos.TOP_CENTER);
    return newest;
  }

  /// Enter shows an event in full, and again leads to what it is about.
  private void openSelected() {
    if (detailed.get()) {
      detail.follow();
    } else {
      detailed.set(true);
    }
  }

  /// Until an event is opened, the list has all the room.
  private void showDetail() {
    split.showDetail(detailed.get() && model.selected().get() != null);
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
    detailed.set(true);
    model.events().open(Long.valueOf(id));
  }

  @Override
  public String opened() {
    Object selected = detailed.get() ? model.events().selected().get() : null;
    return selected == null ? null : selected.toString();
  }

  /// From the detail to the list, and from a filter to all.
  @Override
  public boolean back() {
    if (detailed.get()) {
      detailed.set(false);
      table.requestFocus();
      return true;
    }
    return model.events().clearFilters();
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of("Activity", "Newest events", table::scrollToTop, "n"),
        Action.of("Activity", "Go to what the event is about", detail::follow, "o"),
        Action.of("Activity", "Copy the event as JSON", detail::copyEvent, "c"),
        Action.of(
            "Activity",
            "Show or hide the event's detail",
            () -> detailed.set(!detailed.get()),
            "d"),
        Action.of("Activity", "Show problems only", this::toggleProblems, "p")
            .with(BootstrapIcons.EXCLAMATION_TRIANGLE)
            .checkedWhen(() -> model.problems().get() != null));
  }

  @Override
  public boolean ready() {
    return model.events().read().get();
  }
}
