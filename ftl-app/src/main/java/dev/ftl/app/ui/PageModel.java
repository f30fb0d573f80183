package dev.ftl.app.ui;

import dev.ftl.app.live.Feed;
import dev.ftl.app.live.Following;
import dev.ftl.app.live.Poller;
import dev.ftl.data.Ftl;
import dev.ftl.data.Page;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;

/// The newest entries of a long list that its filters let through, kept up with the database: what
/// a [RowTable] shows. Filters are part of the question, so they search the whole list and not only
/// what is loaded.
///
/// @param <T> an immutable record
public final class PageModel<T> implements Following {

  /// How many entries are loaded at first; ten times as many whenever more are asked for.
  public static final int FIRST = 300;

  private static final int FACTOR = 10;

  /// How many more than what is held are loaded, so that not every entry that comes in asks anew.
  private static final int SPARE = 200;

  private final Function<T, ?> key;
  private final RowList<T> rows;
  private final Feed<Page<T>> feed;
  private final IntFunction<Function<Ftl, Page<T>>> question;
  private final StringProperty text;
  private final Property<?>[] choices;
  private final BooleanExpression filtered;
  private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<Object> selected = new SimpleObjectProperty<>();
  private final ObjectProperty<Object> opened = new SimpleObjectProperty<>();
  private int wanted = FIRST;
  private int limit = FIRST;
  private boolean held;
  private Object last;
  private String leading = "Newest";

  /// A list that is not fed yet.
  ///
  /// @param key tells one entry from the others, for good: its id
  /// @param text what entries are searched for; empty for all
  /// @param question reads at most that many of the entries that the filters let through
  /// @param choices the other filters; each lets everything through while it is `null`
  public PageModel(
      Poller live,
      Function<T, ?> key,
      StringProperty text,
      IntFunction<Function<Ftl, Page<T>>> question,
      Property<?>... choices) {
    this.key = key;
    this.rows = new RowList<>(key);
    this.text = text;
    this.question = question;
    this.choices = choices;
    this.feed = live.feed(question.apply(limit));
    feed.answer().addListener((_, _, page) -> show(page));
    Observable[] filters = new Observable[choices.length + 1];
    System.arraycopy(choices, 0, filters, 0, choices.length);
    filters[choices.length] = text;
    for (Observable filter : filters) {
      filter.addListener(_ -> renew());
    }
    selected.addListener(_ -> opened.set(null));
    filtered = Bindings.createBooleanBinding(this::isFiltered, filters);
  }

  private boolean isFiltered() {
    for (Property<?> choice : choices) {
      if (choice.getValue() != null) {
        return true;
      }
    }
    return !text.get().isBlank();
  }

  private void ask(int most) {
    limit = most;
    feed.ask(question.apply(limit));
  }

  /// Keeps all that is loaded however many newer entries come in, for a reader who is not at the
  /// newest ones: what they read must not drop out at the end.
  public void hold(boolean hold) {
    held = hold;
    last = null;
    if (hold) {
      makeRoom();
    } else if (limit > wanted) {
      ask(wanted);
    }
  }

  private boolean drops(Page<T> page) {
    return last != null
        && page.rows().size() < page.total()
        && page.rows().stream().noneMatch(entry -> key.apply(entry).equals(last));
  }

  private void makeRoom() {
    List<Row<T>> loaded = rows.rows();
    int end = loaded.size();
    while (last != null && end > 0 && !loaded.get(end - 1).key().equals(last)) {
      end--;
    }
    if (last == null || end == 0) {
      end = loaded.size();
      last = loaded.isEmpty() ? null : loaded.getLast().key();
    }
    if (end + SPARE / 2 > limit) {
      ask(end + SPARE);
    }
  }

  private void show(Page<T> page) {
    if (held && page != null && drops(page)) {
      // So much has come in at once that it takes more to have what is held among it.
      ask(2 * limit + page.total() - total.get());
      return;
    }
    total.set(page == null ? 0 : page.total());
    rows.sync(page == null ? List.of() : page.rows());
    if (held) {
      makeRoom();
    }
    read.set(page != null);
    loadOpened();
  }

  /// Loads more as long as an opened entry is not there.
  private void loadOpened() {
    Object key = opened.get();
    if (key != null && rows.row(key) == null && rows.rows().size() < total.get()) {
      more();
    }
  }

  @Override
  public void activate() {
    feed.activate();
  }

  @Override
  public void deactivate() {
    feed.deactivate();
  }

  /// The loaded entries, newest first.
  public RowList<T> rows() {
    return rows;
  }

  /// How many entries the filters let through, loaded or not.
  public ReadOnlyIntegerProperty total() {
    return total.getReadOnlyProperty();
  }

  /// The key of the selected entry, or `null`. It stays when the entry is not in the list, because
  /// a filter hides it or it is not loaded.
  public ObjectProperty<Object> selected() {
    return selected;
  }

  /// The selected entry; `null` when none is, or it is not in the list.
  public T entry() {
    Row<T> row = rows.row(selected.get());
    return row == null ? null : row.value();
  }

  /// Selects an entry, loads until it is there, and brings it into sight.
  public void open(Object key) {
    selected.set(key);
    opened.set(key);
    loadOpened();
  }

  /// The entry that is still to be brought into sight, or `null`.
  ObjectProperty<Object> opened() {
    return opened;
  }

  /// The text that entries are searched for; empty for all.
  public StringProperty text() {
    return text;
  }

  /// Whether the list was read at all.
  public ReadOnlyBooleanProperty read() {
    return read.getReadOnlyProperty();
  }

  /// Whether a filter hides something.
  public BooleanExpression filtered() {
    return filtered;
  }

  /// Whether the list was read, and there is nothing that a filter could hide.
  public BooleanExpression empty() {
    return read().and(filtered.not()).and(Bindings.equal(0, total()));
  }

  /// Says which entries are loaded first, instead of the newest.
  public PageModel<T> leading(String words) {
    leading = words;
    return this;
  }

  /// Which entries are loaded first: `Newest`.
  String leading() {
    return leading;
  }

  /// Lets everything through again.
  ///
  /// @return whether a filter hid something
  public boolean clearFilters() {
    boolean hid = isFiltered();
    text.set("");
    for (Property<?> choice : choices) {
      choice.setValue(null);
    }
    return hid;
  }

  /// Reads the same again, because time has passed.
  public void readAgain() {
    feed.askAgain();
  }

  /// Reads anew as much as is loaded, because the question depends on more than the filters and
  /// that has changed.
  public void renew() {
    last = null;
    ask(limit);
  }

  /// Loads more.
  public void more() {
    wanted *= FACTOR;
    ask(Math.max(limit, wanted));
  }
}
