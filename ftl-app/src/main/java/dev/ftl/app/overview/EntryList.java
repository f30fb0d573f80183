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
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// As many lines as fit, and how many more there are. A line stays the same node while its entry is
/// in sight, and with it the keyboard. Style class `overview-entries`.
final class EntryList extends Region {

  private static final int LEAST_ROWS = 2;

  private final double stateWidth;
  private final boolean explaining;
  private final boolean counting;
  private final UiClock clock;
  private final Consumer<Entry> open;
  private final List<EntryRow> made = new ArrayList<>();
  private final Label more = new Label();
  private SequencedMap<String, EntryRow> rows = new LinkedHashMap<>();
  private List<Entry> entries = List.of();
  private int filled;

  /// No lines yet.
  ///
  /// @param stateWidth how wide states are; 0 for their icons alone
  /// @param explaining whether details have lines of their own
  /// @param counting whether to tell how many more there are
  EntryList(
      double stateWidth,
      boolean explaining,
      boolean counting,
      UiClock clock,
      Consumer<Entry> open) {
    this.stateWidth = stateWidth;
    this.explaining = explaining;
    this.counting = counting;
    this.clock = clock;
    this.open = open;
    getStyleClass().add("overview-entries");
    more.getStyleClass().add("muted");
    getChildren().add(more);
    heightProperty().addListener(_ -> resize());
  }

  /// Shows these from the top.
  void show(List<Entry> fresh) {
    double before = computePrefHeight(-1);
    entries = List.copyOf(fresh);
    fill();
    if (before != computePrefHeight(-1)) {
      getParent().requestLayout();
    }
  }

  /// The lines in sight, from top to bottom.
  List<EntryRow> rows() {
    return List.copyOf(rows.values());
  }

  /// Lines are made after the layout that made room for them: what is made during a layout is not
  /// laid out with it.
  private void resize() {
    if (fitting() != filled) {
      Platform.runLater(
          () -> {
            if (fitting() != filled) {
              fill();
            }
          });
    }
  }

  private double height(Entry entry) {
    return EntryRow.height(entry, explaining);
  }

  /// How many entries fit from the top; at first, before there is a height, as many as are always
  /// shown.
  private int fitting() {
    double room = getHeight() == 0 ? computeMinHeight(-1) : getHeight() + 0.5;
    int fitting = 0;
    double used = 0;
    for (Entry entry : entries) {
      used += height(entry);
      boolean last = fitting == entries.size() - 1;
      if (used + (counting && !last ? EntryRow.HEIGHT : 0) > room) {
        return fitting;
      }
      fitting++;
    }
    return fitting;
  }

  private void fill() {
    int shown = fitting();
    filled = shown;
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
      EntryRow row = new EntryRow(stateWidth, explaining, clock, open);
      made.add(row);
      getChildren().add(row);
      return row;
    }
    EntryRow row = free.iterator().next();
    free.remove(row);
    return row;
  }

  @Override
  protected double computeMinHeight(double width) {
    double few = entries.stream().limit(LEAST_ROWS).mapToDouble(this::height).sum();
    boolean more = counting && entries.size() > LEAST_ROWS;
    return Math.max(EntryRow.HEIGHT, few + (more ? EntryRow.HEIGHT : 0));
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.max(EntryRow.HEIGHT, entries.stream().mapToDouble(this::height).sum());
  }

  @Override
  protected void layoutChildren() {
    double y = 0;
    for (EntryRow row : rows.values()) {
      double height = height(row.entry());
      row.resizeRelocate(0, y, getWidth(), height);
      y += height;
    }
    more.resizeRelocate(0, y, getWidth(), EntryRow.HEIGHT);
  }
}
