package dev.ftl.app.activity;

import dev.ftl.app.shell.Navigator;
import dev.ftl.app.shell.Screen;
import dev.ftl.app.shell.Workbench;
import dev.ftl.app.ui.Cells;
import dev.ftl.app.ui.Choice;
import dev.ftl.app.ui.EmptyState;
import dev.ftl.app.ui.Row;
import dev.ftl.app.ui.RowTable;
import dev.ftl.app.ui.ScreenHeader;
import dev.ftl.app.ui.SearchField;
import dev.ftl.data.event.Event;
import dev.ftl.data.event.EventCount;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.BorderPane;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The event log, live: the newest at the top, where the list stays until it is scrolled away.
/// Opening an event leads to what it is about.
public final class ActivityView implements Screen {

  private final ActivityViewModel model;
  private final RowTable<Event> table;
  private final SearchField search;
  private final BorderPane node = new BorderPane();

  public ActivityView(Workbench bench) {
    model = new ActivityViewModel(bench.live(), bench.settings());
    table = new RowTable<>(model.events(), nothing());
    table
        .column("time", "When", 110, Event::timestamp, _ -> Cells.ago(bench.clock()))
        .setMaxWidth(120);
    TableColumn<Row<Event>, Event> type =
        table.column("type", "Event", 190, event -> event, _ -> Cells.badge(EventWords::mark));
    type.setMaxWidth(240);
    type.setComparator(Comparator.comparing(event -> EventWords.title(event.eventType())));
    table.column("what", "What happened", 600, EventWords::line, _ -> Cells.text());
    table.numbers("id", "Id", 80, Event::id).setMaxWidth(100);
    table.remember(bench.settings(), "activity");
    table.onOpen(() -> follow(bench.navigator()));
    search = new SearchField("Search the whole log", model.events().text(), table);
    node.setTop(new ScreenHeader("Activity", newest(), types(), search));
    node.setCenter(table);
  }

  /// Goes to what the selected event is about.
  private void follow(Navigator navigator) {
    Row<Event> row = model.events().rows().row(model.events().selected().get());
    EventTarget target = row == null ? null : EventTarget.of(row.value());
    if (target != null && target.id() != null) {
      navigator.go(target.place(), target.id());
    } else if (target != null) {
      navigator.go(target.place());
    }
  }

  private static EmptyState nothing() {
    return new EmptyState(
            BootstrapIcons.LIGHTNING_CHARGE,
            "Nothing has happened yet",
            "Every change that an agent makes is logged here the moment it is made.")
        .command("ftl demo");
  }

  private Node types() {
    Choice<String> choice = new Choice<>("All events", model.type());
    model
        .types()
        .addListener((_, _, types) -> choice.offer(types == null ? List.of() : offers(types)));
    return choice;
  }

  private static List<Choice.Offer<String>> offers(List<EventCount> types) {
    return types.stream()
        .map(type -> new Choice.Offer<>(type.type(), EventWords.title(type.type()), type.count()))
        .toList();
  }

  /// Leads back to the end that is followed.
  private Node newest() {
    Button newest = new Button("Newest", new FontIcon(BootstrapIcons.ARROW_UP));
    newest.getStyleClass().add("flat");
    newest.setId("newest");
    newest.setFocusTraversable(false);
    newest.setOnAction(_ -> table.scrollToTop());
    newest.visibleProperty().bind(table.atTop().not());
    return newest;
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void enter() {
    model.activate();
  }

  @Override
  public void leave() {
    model.deactivate();
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
    model.events().open(Long.valueOf(id));
  }

  @Override
  public boolean back() {
    boolean filtered = model.events().filtered().get();
    model.events().clearFilters();
    return filtered;
  }

  @Override
  public boolean ready() {
    return model.events().read().get();
  }
}
