package dev.ftl.app.overview;

import dev.ftl.app.ui.UiClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
  private final Map<String, EntryRow> rows = new HashMap<>();
  private final Label more = new Label();
  private List<Entry> entries = List.of();
  private int shown;

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
    return entries.stream().limit(shown).map(entry -> rows.get(entry.key())).toList();
  }

  private void fill() {
    int room = (int) Math.max(1, (getHeight() + 0.5) / EntryRow.HEIGHT);
    shown = entries.size() <= room ? entries.size() : counting ? room - 1 : room;
    Map<String, EntryRow> kept = new HashMap<>();
    List<Region> children = new ArrayList<>();
    for (Entry entry : entries.subList(0, shown)) {
      EntryRow row = rows.get(entry.key());
      if (row == null) {
        row = new EntryRow(stateWidth, clock, open);
      }
      row.show(entry);
      kept.put(entry.key(), row);
      children.add(row);
    }
    rows.clear();
    rows.putAll(kept);
    if (counting && shown < entries.size()) {
      more.setText("and %,d more".formatted(entries.size() - shown));
      children.add(more);
    }
    if (!children.equals(getChildren())) {
      getChildren().setAll(children);
    }
    requestLayout();
  }

  @Override
  protected double computePrefHeight(double width) {
    return EntryRow.HEIGHT * Math.max(LEAST_ROWS, entries.size());
  }

  @Override
  protected void layoutChildren() {
    for (int i = 0; i < getChildren().size(); i++) {
      getChildren().get(i).resizeRelocate(0, i * EntryRow.HEIGHT, getWidth(), EntryRow.HEIGHT);
    }
  }
}
