package dev.ftl.app.shell;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The navigation at the left: the places with their keys. Style class `rail`.
final class Rail extends VBox {

  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

  Rail(Shell shell, AppMenu menu) {
    getStyleClass().add("rail");
    getChildren().add(menu);
    for (Place place : Place.values()) {
      getChildren().add(entry(shell, place));
    }
  }

  private static Button entry(Shell shell, Place place) {
    Label title = new Label(place.title(), new FontIcon(place.icon()));
    Label key = new Label(place.key());
    key.getStyleClass().addAll("key-hint", "mono");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(title, gap, key);
    line.setAlignment(Pos.CENTER_LEFT);
    Button button = new Button();
    button.setId("go-" + place.name().toLowerCase(java.util.Locale.ROOT));
    button.setGraphic(line);
    button.setAccessibleText(place.title());
    button.setMaxWidth(Double.MAX_VALUE);
    button.setFocusTraversable(false);
    button.setOnAction(_ -> shell.go(place));
    line.prefWidthProperty().bind(button.widthProperty().subtract(24));
    shell.place().addListener((_, _, now) -> button.pseudoClassStateChanged(HERE, now == place));
    return button;
  }
}
