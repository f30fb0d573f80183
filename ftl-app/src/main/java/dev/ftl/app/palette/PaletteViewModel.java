package dev.ftl.app.palette;

import dev.ftl.app.live.Feed;
import dev.ftl.app.live.Poller;
import dev.ftl.app.shell.Action;
import dev.ftl.app.shell.Navigator;
import dev.ftl.data.Ftl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Finds every command and every entity of the database by what is typed. It reads only while it is
/// open.
public final class PaletteViewModel {

  /// How many entities of each kind are looked at.
  private static final int OF_EACH = 200;

  /// How many of the newest entities are offered while nothing is typed.
  private static final int NEWEST = 5;

  private static final int MOST = 100;

  private record Ranked(Entry entry, int rank) {}

  /// What a word was found in.
  private record Found(String word, List<Entity> entities) {}

  private final Supplier<List<Action>> actions;
  private final Navigator navigator;
  private final Feed<Found> entities;
  private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<Entry>> entries = new ReadOnlyObjectWrapper<>(List.of());
  private List<Action> commands = List.of();
  private String word = "";

  /// A palette that is closed.
  ///
  /// @param actions what can be done when it opens
  public PaletteViewModel(Poller live, Supplier<List<Action>> actions, Navigator navigator) {
    this.actions = actions;
    this.navigator = navigator;
    entities = live.feed(ftl -> new Found("", EntitySearch.find(ftl, "", NEWEST)));
    entities.answer().addListener(_ -> rank());
    text.addListener(_ -> search());
  }

  /// What is typed.
  public StringProperty text() {
    return text;
  }

  /// What it leads to, the best first.
  ReadOnlyObjectProperty<List<Entry>> entries() {
    return entries.getReadOnlyProperty();
  }

  /// Whether the database is still being searched for what is typed.
  ReadOnlyBooleanProperty reading() {
    return reading.getReadOnlyProperty();
  }

  /// Begins with nothing typed.
  public void open() {
    commands = actions.get();
    text.set("");
    search();
    entities.activate();
  }

  /// Reads no more.
  public void close() {
    entities.deactivate();
  }

  private void search() {
    String word = new Ranking(text.get()).longestWord(EntitySearch.KINDS);
    int limit = word.isEmpty() ? NEWEST : OF_EACH;
    this.word = word;
    entities.ask(ftl -> new Found(word, find(ftl, word, limit)));
    rank();
  }

  /// A word that is nowhere may be mistyped: then the ranking looks for it among what is newest.
  private static List<Entity> find(Ftl ftl, String word, int limit) {
    List<Entity> found = EntitySearch.find(ftl, word, limit);
    return found.isEmpty() && Ranking.mayBeMistyped(word)
        ? EntitySearch.find(ftl, "", limit)
        : found;
  }

  private void rank() {
    Ranking ranking = new Ranking(text.get());
    Found answer = entities.answer().get();
    List<Entity> found = answer == null ? List.of() : answer.entities();
    reading.set(answer == null || !answer.word().equals(word));
    entries.set(ranking.isBlank() ? offered(found) : ranked(ranking, found));
  }

  /// What is newest, and all commands.
  private List<Entry> offered(List<Entity> found) {
    List<Entry> offered = new ArrayList<>();
    found.stream()
        .filter(entity -> entity.time() != null)
        .sorted(Comparator.comparing(Entity::time).reversed())
        .limit(NEWEST)
        .forEach(entity -> offered.add(Entry.of(entity, navigator)));
    commands.forEach(action -> offered.add(Entry.of(action)));
    return List.copyOf(offered);
  }

  private List<Entry> ranked(Ranking ranking, List<Entity> found) {
    List<Ranked> all = new ArrayList<>();
    for (Action action : commands) {
      all.add(new Ranked(Entry.of(action), ranking.of(action.title(), action.section())));
    }
    for (Entity entity : found) {
      int rank = ranking.of(entity.title(), entity.id(), entity.kind() + " " + entity.id());
      all.add(new Ranked(Entry.of(entity, navigator), rank));
    }
    Comparator<Ranked> best = Comparator.comparingInt(Ranked::rank).reversed();
    return all.stream()
        .filter(ranked -> ranked.rank() != Ranking.NONE)
        .sorted(best)
        .limit(MOST)
        .map(Ranked::entry)
        .toList();
  }
}
