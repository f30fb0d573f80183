package dev.ftl.app.ui;

import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/// A command to be run in a terminal, which can be selected and copied. It names the database if
/// need be. Style class `command-line`.
public final class CommandLine extends HBox {

  private static final double WIDTH = 640;

  /// That command.
  public CommandLine(String command) {
    getStyleClass().add("command-line");
    setAlignment(Pos.CENTER);
    TextField text = new TextField(command);
    text.setEditable(false);
    text.getStyleClass().addAll("command", "mono");
    text.setMaxWidth(WIDTH);
    text.textProperty()
        .bind(sceneProperty().flatMap(scene -> CommandTarget.in(scene, command)).orElse(command));
    text.textProperty().subscribe(shown -> text.setPrefColumnCount(Math.max(12, shown.length())));
    CopyButton copy = new CopyButton(text::getText);
    copy.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(text, copy);
  }
}
