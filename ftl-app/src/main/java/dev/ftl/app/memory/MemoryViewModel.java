package dev.ftl.app.memory;

import dev.ftl.app.live.Feed;
import dev.ftl.app.live.Following;
import dev.ftl.app.live.Poller;
import dev.ftl.app.memory.MemoryFinder.Found;
import dev.ftl.app.memory.MemoryFinder.Question;
import dev.ftl.app.settings.Settings;
import dev.ftl.app.ui.PageModel;
import dev.ftl.data.Ftl;
import dev.ftl.data.Page;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.memory.Effect.OfEntry;
import dev.ftl.data.memory.MemoryDetail;
import dev.ftl.data.memory.MemoryName;
import dev.ftl.data.memory.MemoryOverview;
import dev.ftl.data.memory.MemoryStamp;
import dev.ftl.data.memory.MemoryType;
import dev.ftl.data.memory.MemoryUpkeep.Preview;
import dev.ftl.data.memory.PruneRequest;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The entries that a text and a type let through, and beside them one of three: all about the
/// selected entry, whether the memory helps, or what a prune would remove.
public final class MemoryViewModel implements Following {

  /// What is shown beside the list.
  enum Side {
    ENTRY,
    EFFECT,
    PRUNE
  }

  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty noText = new SimpleStringProperty("");
  private final ObjectProperty<MemoryType> type = new SimpleObjectProperty<>();
  private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.ENTRY);
  private final MemoryFinder finder;
  private final Poller live;
  private final PageModel<MemoryRow> entries;
  private final PageModel<OfEntry> effects;
  private final PageModel<MemoryRow> prunable;
  private final Feed<MemoryDetail> detail;
  private final Feed<MemoryUses> uses;
  private final Feed<Preview> prune;
  private final Feed<MemoryStamp> stamp;
  private final Feed<String> objective;
  private final Feed<Long> named;
  private final Relations relations;
  private boolean active;

  /// Nothing is read yet.
  ///
  /// @param worker where drawings are made
  /// @param screen runs tasks on the user interface's thread
  MemoryViewModel(
      Poller live, Settings settings, MemoryFinder finder, Executor worker, Executor screen) {
    this.live = live;
    this.finder = finder;
    settings.remember("memory.type", MemoryType.class, type);
    settings.remember("memory.side", Side.class, side);
    entries = new PageModel<>(live, MemoryRow::id, text, this::question, type).leading("First");
    detail = live.feed(_ -> null);
    relations = new Relations(detail.answer(), worker, screen);
    uses = live.feed(new UsesReader());
    effects =
        new PageModel<OfEntry>(
                live,
                entry -> new MemoryName(entry.name(), entry.type()),
                noText,
                limit -> answered(uses, known -> known.effect().entries(), limit))
            .leading("Clearest");
    prune = live.feed(ftl -> ftl.memoryUpkeep().preview(PruneRequest.DEFAULTS));
    prunable =
        new PageModel<>(
                live, MemoryRow::id, noText, limit -> answered(prune, MemoryViewModel::rows, limit))
            .leading("First");
    stamp = live.feed(ftl -> ftl.memoryBrowser().stamp());
    objective = live.feed(ftl -> ftl.memoryBrowser().relevance(List.of()).objective());
    named = live.feed(_ -> null);
    follow();
  }

  private void follow() {
    text.addListener(_ -> search());
    type.addListener(_ -> search());
    stamp.answer().addListener(_ -> search());
    finder.found().addListener(_ -> entries.renew());
    uses.answer().addListener(_ -> effects.renew());
    prune.answer().addListener(_ -> prunable.renew());
    side.addListener(_ -> activateSides());
    entries.selected().addListener((_, _, id) -> detail.ask(detailOf(id)));
    entries.rows().rows().addListener((Observable _) -> selectFirst());
    entries
        .read()
        .addListener(
            (_, _, read) -> {
              if (!read) {
                // In another database the same id would be another entry.
                entries.selected().set(null);
              }
              activateSides();
            });
    named
        .answer()
        .addListener(
            (_, _, id) -> {
              if (id != null) {
                entries.open(id);
                named.ask(_ -> null);
              }
            });
  }

  private Function<Ftl, Page<MemoryRow>> question(int limit) {
    MemoryType only = type.get();
    Found found = text.get().isBlank() ? null : finder.found().get();
    return ftl -> {
      Instant now = Timestamps.now();
      if (found == null) {
        Page<MemoryOverview> page = ftl.memoryBrowser().page(only, limit);
        return new Page<>(MemoryRow.of(ftl, page.rows(), now), page.total());
      }
      List<Long> first = found.ids().subList(0, Math.min(limit, found.ids().size()));
      List<MemoryOverview> read = ftl.memoryBrowser().overviews(first);
      int gone = first.size() - read.size();
      return new Page<>(MemoryRow.of(ftl, read, now), found.ids().size() - gone);
    };
  }

  /// The first of what is part of another answer, which takes long to read.
  private static <A, T> Function<Ftl, Page<T>> answered(
      Feed<A> feed, Function<A, List<T>> part, int limit) {
    A known = feed.answer().get();
    if (known == null) {
      return _ -> null;
    }
    List<T> all = part.apply(known);
    Page<T> page = new Page<>(all.subList(0, Math.min(limit, all.size())), all.size());
    return _ -> page;
  }

  private static List<MemoryRow> rows(Preview preview) {
    Instant now = Timestamps.now();
    return preview.entries().stream().map(entry -> MemoryRow.of(entry, null, now)).toList();
  }

  private static Function<Ftl, MemoryDetail> detailOf(Object id) {
    return id == null ? _ -> null : ftl -> ftl.memoryBrowser().detail((Long) id);
  }

  private void search() {
    MemoryStamp known = stamp.answer().get();
    String wanted = text.get().strip();
    if (wanted.isEmpty()) {
      finder.clear();
    } else if (known != null) {
      finder.search(new Question(live.pulse().get().file(), wanted, type.get(), known));
    }
  }

  /// A reader who has chosen none sees the first.
  private void selectFirst() {
    if (entries.selected().get() == null && !entries.rows().rows().isEmpty()) {
      entries.selected().set(entries.rows().rows().getFirst().key());
    }
  }

  /// The entries, the most important first, or those that are searched for, the best first.
  PageModel<MemoryRow> entries() {
    return entries;
  }

  /// The only type that is shown, or `null` for both.
  ObjectProperty<MemoryType> type() {
    return type;
  }

  /// What is shown beside the list.
  ObjectProperty<Side> side() {
    return side;
  }

  /// All about the selected entry; `null` while there is none.
  ReadOnlyObjectProperty<MemoryDetail> detail() {
    return detail.answer();
  }

  /// Which workspaces were given which entries; `null` until that is read.
  ReadOnlyObjectProperty<MemoryUses> uses() {
    return uses.answer();
  }

  /// How the selected entry is related to others.
  Relations relations() {
    return relations;
  }

  /// The effect of each entry, those with a verdict first.
  PageModel<OfEntry> effects() {
    return effects;
  }

  /// What a prune would do; `null` until that is read.
  ReadOnlyObjectProperty<Preview> prune() {
    return prune.answer();
  }

  /// The entries that a prune would remove.
  PageModel<MemoryRow> prunable() {
    return prunable;
  }

  /// What the tiers are relative to; `null` when that is not known.
  ReadOnlyObjectProperty<String> objective() {
    return objective.answer();
  }

  /// How far searching has come.
  MemoryFinder finder() {
    return finder;
  }

  /// Shows an entry.
  void open(long id) {
    side.set(Side.ENTRY);
    entries.open(id);
  }

  /// Shows the entry of that name, if there is one.
  void open(MemoryName name) {
    side.set(Side.ENTRY);
    named.ask(ftl -> ftl.memoryBrowser().idOf(name));
  }

  /// What stands beside the list is read after it: the list is what people wait for.
  private void activateSides() {
    boolean read = active && entries.read().get();
    boolean prunes = read && side.get() == Side.PRUNE;
    activate(uses, read && side.get() != Side.PRUNE);
    activate(prune, prunes);
    activate(prunable, prunes);
    activate(effects, read && side.get() == Side.EFFECT);
  }

  private static void activate(Following part, boolean wanted) {
    if (wanted) {
      part.activate();
    } else {
      part.deactivate();
    }
  }

  @Override
  public void activate() {
    active = true;
    entries.activate();
    List.of(detail, stamp, objective, named).forEach(Feed::activate);
    activateSides();
  }

  @Override
  public void deactivate() {
    active = false;
    entries.deactivate();
    List.of(detail, stamp, objective, named).forEach(Feed::deactivate);
    activateSides();
    finder.release();
  }

  /// Whether everything that is shown at first was read.
  boolean ready() {
    boolean empty = entries.rows().rows().isEmpty();
    return entries.read().get()
        && switch (side.get()) {
          case ENTRY ->
              empty
                  || detail.answer().get() != null
                      && uses.answer().get() != null
                      && relations.ready();
          case EFFECT -> uses.answer().get() != null && effects.read().get();
          case PRUNE -> prune.answer().get() != null && prunable.read().get();
        };
  }
}
