package dev.ftl.app.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// All keys that work now, by section, in as many columns as the window has room for. Style class
/// `help`.
final class HelpView extends VBox {

  private static final double COLUMN = 300;
  private static final double AROUND = 120;
  private static final int MOST_COLUMNS = 3;

  private final ScrollPane scroll = new ScrollPane();

  /// The keys of these actions.
  ///
  /// @param width of the window
  HelpView(Map<String, List<Action>> sections, double width, Overlays overlays) {
    getStyleClass().add("help");
    Label title = new Label("Keyboard");
    title.getStyleClass().add("help-title");
    Label more = new Label("Everything else is found by name: press Ctrl+K and type.");
    more.getStyleClass().add("muted");
    more.setMinHeight(Region.USE_PREF_SIZE);
    int columns = (int) Math.clamp((width - AROUND) / COLUMN, 1, MOST_COLUMNS);
    scroll.setContent(columns(sections, columns));
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(title, scroll, more);
    setPrefWidth(columns * COLUMN + AROUND / 2);
    addEventHandler(
        KeyEvent.KEY_TYPED,
        event -> {
          if (event.getCharacter().equals("?")) {
            overlays.close();
          }
        });
  }

  /// What takes the keyboard, to scroll.
  Region keys() {
    return scroll;
  }

  /// Fills the columns so that none is much longer than the others, in reading order as far as that
  /// allows.
  private static HBox columns(Map<String, List<Action>> sections, int count) {
    List<VBox> columns = new ArrayList<>();
    int[] lines = new int[count];
    HBox line = new HBox();
    line.getStyleClass().add("help-columns");
    for (int i = 0; i < count; i++) {
      VBox column = new VBox();
      column.getStyleClass().add("help-column");
      column.setMinWidth(0);
      column.setPrefWidth(COLUMN);
      HBox.setHgrow(column, Priority.ALWAYS);
      columns.add(column);
    }
    sections.forEach(
        (name, actions) -> {
          List<Action> withKeys = actions.stream().filter(it -> !it.keys().isEmpty()).toList();
          if (!withKeys.isEmpty()) {
            int shortest = shortest(lines);
            lines[shortest] += withKeys.size() + 2;
            columns.get(shortest).getChildren().add(section(name, withKeys));
          }
        });
    line.getChildren().addAll(columns);
    return line;
  }

  private static int shortest(int[] lines) {
    return IntStream.range(0, lines.length)
        .boxed()
        .min(Comparator.comparingInt(column -> lines[column]))
        .orElseThrow();
  }

  private static VBox section(String name, List<Action> actions) {
    Label title = new Label(name);
    title.getStyleClass().add("section-title");
    VBox section = new VBox(title);
    section.getStyleClass().add("help-section");
    for (Action action : actions) {
      Label what = new Label(action.title());
      HBox.setHgrow(what, Priority.ALWAYS);
      what.setMaxWidth(Double.MAX_VALUE);
      HBox line = new HBox(what, KeyCaps.of(action));
      line.setAlignment(Pos.CENTER_LEFT);
      line.getStyleClass().add("help-line");
      section.getChildren().add(line);
    }
    return section;
  }
}
