package dev.ftl.app.shell;

import dev.ftl.app.ui.Gap;
import dev.ftl.data.json.Names;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The navigation at the left: the menu, and the places with their keys; in a small window their
/// icons alone. Style class `rail`.
final class Rail extends VBox {

  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
  private static final double PADDING = 24;

  private final Map<ScreenId, Button> buttons = new EnumMap<>(ScreenId.class);
  private final Shell shell;

  /// @param narrow whether there is room for icons only
  Rail(Shell shell, AppMenu menu, ObservableBooleanValue narrow) {
    this.shell = shell;
    getStyleClass().add("rail");
    getChildren().add(menu);
    for (ScreenId place : ScreenId.values()) {
      buttons.put(place, entry(place, narrow));
    }
    getChildren().addAll(buttons.values());
    narrow.addListener((_, _, now) -> pseudoClassStateChanged(NARROW, now));
    pseudoClassStateChanged(NARROW, narrow.get());
    addEventFilter(KeyEvent.KEY_PRESSED, this::move);
  }

  private Button entry(ScreenId place, ObservableBooleanValue narrow) {
    Label title = new Label(place.title(), new FontIcon(place.icon()));
    Label key = new Label(place.key());
    key.getStyleClass().addAll("key-hint", "mono");
    HBox line = new HBox(title, new Gap(), key);
    line.setAlignment(Pos.CENTER_LEFT);
    Button button = new Button();
    button.setId("go-" + Names.of(place));
    button.setGraphic(line);
    button.setAccessibleText(place.title());
    button.setTooltip(new Tooltip(place.title() + "  " + place.key()));
    button.setMaxWidth(Double.MAX_VALUE);
    button.setFocusTraversable(false);
    button.setOnAction(_ -> shell.choose(place));
    line.prefWidthProperty().bind(button.widthProperty().subtract(PADDING));
    title
        .contentDisplayProperty()
        .bind(
            Bindings.when(narrow).then(ContentDisplay.GRAPHIC_ONLY).otherwise(ContentDisplay.LEFT));
    key.visibleProperty().bind(Bindings.not(narrow));
    key.managedProperty().bind(key.visibleProperty());
    shell.place().addListener((_, _, now) -> button.pseudoClassStateChanged(HERE, now == place));
    return button;
  }

  /// Gives the keyboard to the place that is shown.
  void focus() {
    buttons.get(shell.place().get()).requestFocus();
  }

  private void move(KeyEvent event) {
    for (ScreenId place : ScreenId.values()) {
      if (buttons.get(place).isFocused()) {
        int step =
            switch (event.getCode()) {
              case DOWN -> 1;
              case UP -> -1;
              default -> 0;
            };
        if (step != 0) {
          int next = Math.floorMod(place.ordinal() + step, ScreenId.values().length);
          buttons.get(ScreenId.values()[next]).requestFocus();
          event.consume();
        }
        return;
      }
    }
  }
}
