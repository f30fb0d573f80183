package dev.ftl.app.memory;

import dev.ftl.app.memory.MemoryFinder.Found;
import dev.ftl.app.memory.MemoryFinder.State;
import dev.ftl.app.ui.Words;
import dev.ftl.data.search.SearchMode;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;

/// How the entries in the list were found; takes room only while something is searched for. Style
/// class `search-line`.
final class SearchLine extends HBox {

  private final MemoryFinder finder;
  private final StringProperty text;
  private final ProgressIndicator wait = new ProgressIndicator();
  private final Label words = new Label();

  SearchLine(MemoryFinder finder, StringProperty text) {
    this.finder = finder;
    this.text = text;
    getStyleClass().add("search-line");
    setAlignment(Pos.CENTER_LEFT);
    wait.managedProperty().bind(wait.visibleProperty());
    wait.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    words.setWrapText(true);
    words.setId("search-words");
    getChildren().addAll(wait, words);
    managedProperty().bind(visibleProperty());
    finder.state().addListener(_ -> show());
    finder.found().addListener(_ -> show());
    text.addListener(_ -> show());
    show();
  }

  private void show() {
    Found found = finder.found().get();
    State state = finder.state().get();
    setVisible(!text.get().isBlank());
    wait.setVisible(state.step() == State.Step.LOADING || state.step() == State.Step.READING);
    String count = found == null ? "" : Words.count(found.ids().size(), "entry", "entries");
    boolean byMeaning = found != null && found.mode() == SearchMode.HYBRID;
    words.setText(
        switch (state.step()) {
          case LOADING -> joined("Loading the model…", count, "found by words meanwhile");
          case READING -> joined("Comparing the entries…", count, "found by words meanwhile");
          case FAILED ->
              joined("", count, "found by words only") + ". " + Words.firstLine(state.why());
          case UNUSED, READY ->
              joined("", count, byMeaning ? "found by meaning and words" : "found by words");
        });
  }

  private static String joined(String first, String count, String how) {
    String found = count.isEmpty() ? "" : count + " " + how;
    return first.isEmpty() || found.isEmpty() ? first + found : first + "  " + found;
  }
}
