package dev.ftl.app.palette;

import dev.ftl.app.shell.Overlays;
import dev.ftl.app.ui.UiClock;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The command palette: what is typed leads to every command and every entity. The keyboard stays
/// in the text; the arrows move in the list. Style class `palette`.
public final class PaletteView extends VBox {

  private static final int PAGE = 8;

  private final PaletteViewModel model;
  private final Overlays overlays;
  private final TextField text = new TextField();
  private final ListView<Entry> list = new ListView<>();
  private boolean moved;

  /// A palette that is closed.
  public PaletteView(PaletteViewModel model, UiClock clock, Overlays overlays) {
    this.model = model;
    this.overlays = overlays;
    getStyleClass().add("palette");
    text.setPromptText("Find a command, session, plan, workspace, campaign, run or metric");
    text.setId("palette-text");
    text.textProperty().bindBidirectional(model.text());
    text.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    list.setId("palette-list");
    list.setFocusTraversable(false);
    list.setCellFactory(_ -> new EntryCell(clock, this::run));
    list.setPlaceholder(placeholder());
    model.entries().addListener((_, _, entries) -> show(entries));
    model.text().addListener(_ -> begin());
    Label keys = new Label("↑ ↓  choose      Enter  open      Esc  close");
    keys.getStyleClass().add("palette-keys");
    getChildren().addAll(text, new StackPane(list), keys);
  }

  private Label placeholder() {
    Label nothing = new Label();
    nothing
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model.reading().get()
                        ? "Searching…"
                        : "Nothing matches “" + model.text().get() + "”",
                model.reading(),
                model.text()));
    nothing.getStyleClass().add("muted");
    return nothing;
  }

  /// Opens it, or closes it when it is open.
  public void toggle() {
    if (overlays.shows(this)) {
      overlays.close();
    } else {
      model.open();
      overlays.open(this, text, model::close);
      begin();
    }
  }

  private void begin() {
    moved = false;
    select(0);
  }

  /// Shows what is found by now: the choice stays with its entry, once somebody has made one.
  private void show(List<Entry> entries) {
    Entry before = list.getSelectionModel().getSelectedItem();
    list.getItems().setAll(entries);
    int same = moved ? 0 : entries.size();
    while (same < entries.size() && !entries.get(same).sameAs(before)) {
      same++;
    }
    select(same < entries.size() ? same : 0);
  }

  private void select(int index) {
    if (!list.getItems().isEmpty()) {
      int within = Math.clamp(index, 0, list.getItems().size() - 1);
      list.getSelectionModel().select(within);
      list.scrollTo(Math.max(0, within - PAGE + 1));
    }
  }

  private void move(KeyEvent event) {
    int selected = list.getSelectionModel().getSelectedIndex();
    KeyCode code = event.getCode();
    switch (code) {
      case DOWN -> select(selected == list.getItems().size() - 1 ? 0 : selected + 1);
      case UP -> select(selected == 0 ? list.getItems().size() - 1 : selected - 1);
      case PAGE_DOWN -> select(selected + PAGE);
      case PAGE_UP -> select(selected - PAGE);
      case ENTER -> run(list.getSelectionModel().getSelectedItem());
      default -> {
        return;
      }
    }
    moved = true;
    event.consume();
  }

  private void run(Entry entry) {
    if (entry != null) {
      overlays.close();
      entry.run().run();
    }
  }
}
