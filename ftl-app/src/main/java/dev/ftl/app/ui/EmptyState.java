package dev.ftl.app.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a place says when it has nothing to show: why, and what to do about it. Style class
/// `empty-state`.
public final class EmptyState extends VBox {

  private static final double WIDTH = 520;

  /// Says what is not there.
  ///
  /// @param title a few words
  /// @param text a sentence or two, or `null`
  public EmptyState(Ikon icon, String title, String text) {
    getStyleClass().add("empty-state");
    setAlignment(Pos.CENTER);
    FontIcon picture = new FontIcon(icon);
    picture.getStyleClass().add("empty-state-icon");
    Label heading = new Label(title);
    heading.getStyleClass().add("empty-state-title");
    getChildren().addAll(picture, heading);
    if (text != null) {
      Label body = new Label(Shown.text(text));
      body.getStyleClass().add("empty-state-text");
      body.setWrapText(true);
      body.setMaxWidth(WIDTH);
      getChildren().add(body);
    }
  }

  /// Adds a command to be run in a terminal, which can be selected and copied.
  public EmptyState command(String command) {
    CommandLine line = new CommandLine(command);
    line.getStyleClass().add("empty-state-command");
    return with(line);
  }

  /// Adds a button.
  public EmptyState action(String title, Runnable action) {
    Button button = new Button(title);
    button.setOnAction(_ -> action.run());
    return with(button);
  }

  /// Adds something else.
  public EmptyState with(Node node) {
    getChildren().add(node);
    return this;
  }
}
