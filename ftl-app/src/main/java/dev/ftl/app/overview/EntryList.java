package dev.ftl.app.overview;

import dev.ftl.app.ui.UiClock;
import dev.ftl.app.ui.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// As many lines as fit, and how many more there are. A line stays the same node while its entry is
/// in sight, and with it the keyboard. Style class `overview-entries`.
final class EntryList extends Region {

  private static final int LEAST_ROWS = 3;

  private final double stateWidth;
  private final boolean counting;
  private final UiClock clock;
  private final Consumer<Entry> open;
  private final List<EntryRow> made = new ArrayList<>();
  private final Label more = new Label();
  private SequencedMap<String, EntryRow> rows = new LinkedHashMap<>();
  private List<Entry> entries = List.of();

  /// No lines yet.
  ///
  /// @param stateWidth how wide states are; 0 for their icons alone
  /// @param counting whether to tell how many more there are
  EntryList(double stateWidth, boolean counting, UiClock clock, Consumer<Entry> open) {
    this.stateWidth = stateWidth;
    this.counting = counting;
    this.clock = clock;
    this.open = open;
    getStyleClass().add("overview-entries");
    more.getStyleClass().add("muted");
    getChildren().add(more);
    setMinHeight(LEAST_ROWS * EntryRow.HEIGHT);
    heightProperty().addListener(_ -> fill());
  }

  /// Shows these from the top.
  void show(List<Entry> fresh) {
    entries = List.copyOf(fresh);
    fill();
  }

  /// The lines in sight, from top to bottom.
  List<EntryRow> rows() {
    return List.copyOf(rows.values());
  }

  private void fill() {
    int room = (int) Math.max(1, (getHeight() + 0.5) / EntryRow.HEIGHT);
    int shown = entries.size() <= room ? entries.size() : counting ? room - 1 : room;
    List<Entry> inSight = entries.subList(0, shown);
    Set<EntryRow> free = new LinkedHashSet<>(made);
    inSight.forEach(entry -> free.remove(rows.get(entry.key())));
    // Lest what has the keyboard be about something else all at once.
    free.remove(focused());
    SequencedMap<String, EntryRow> kept = new LinkedHashMap<>();
    for (Entry entry : inSight) {
      EntryRow row = rows.containsKey(entry.key()) ? rows.get(entry.key()) : take(free);
      row.show(entry);
      kept.put(entry.key(), row);
    }
    rows = kept;
    made.forEach(row -> row.setVisible(kept.containsValue(row)));
    more.setVisible(counting && shown < entries.size());
    more.setText("and " + Words.grouped(entries.size() - shown) + " more");
    requestLayout();
  }

  private Node focused() {
    return getScene() == null ? null : getScene().getFocusOwner();
  }

  /// A line to be filled; filling one costs less than making it.
  private EntryRow take(Set<EntryRow> free) {
    if (free.isEmpty()) {
      EntryRow row = new EntryRow(stateWidth, clock, open);
      made.add(row);
      getChildren().add(row);
      return row;
    }
    EntryRow row = free.iterator().next();
    free.remove(row);
    return row;
  }

  @Override
  protected double computePrefHeight(double width) {
    return EntryRow.HEIGHT * LEAST_ROWS;
  }

  @Override
  protected void layoutChildren() {
    int line = 0;
    for (EntryRow row : rows.values()) {
      place(row, line++);
    }
    place(more, line);
  }

  private void place(Region region, int line) {
    region.resizeRelocate(0, line * EntryRow.HEIGHT, getWidth(), EntryRow.HEIGHT);
  }
}
