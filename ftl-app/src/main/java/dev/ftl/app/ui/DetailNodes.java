package dev.ftl.app.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the sections of a detail are made of. Whatever they are given is capped, see [Shown].
public final class DetailNodes {

  private DetailNodes() {}

  /// A text of any length.
  public static Label text(String text, String... styles) {
    Label label = new Label(Shown.text(text));
    label.setWrapText(true);
    label.setMaxWidth(Double.MAX_VALUE);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /// Texts in fixed width, a line each; no nodes for none.
  public static List<Label> paths(List<String> paths) {
    return paths.stream().map(path -> text(path, "mono")).toList();
  }

  /// A command, and a button that copies it.
  public static Node command(String command) {
    Label label = text(command, "mono", "command");
    HBox.setHgrow(label, Priority.ALWAYS);
    CopyButton copy = new CopyButton(() -> command);
    copy.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(label, copy);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("detail-command");
    return line;
  }

  /// A name with something at its right, and texts below. Style class `detail-entry`.
  public static Node entry(Node name, Node right, Node... below) {
    HBox first = new HBox(name, new Gap(), right);
    first.setAlignment(Pos.CENTER_LEFT);
    first.getStyleClass().add("detail-entry-heading");
    VBox entry = new VBox(first);
    entry.getChildren().addAll(below);
    entry.getStyleClass().add("detail-entry");
    return entry;
  }

  /// The name of a workspace or another entity, which leads there if it still exists.
  public static Node link(String name, Runnable open) {
    if (open == null) {
      return text(name, "mono");
    }
    Hyperlink link = new Hyperlink(Words.firstLine(name));
    link.setMnemonicParsing(false);
    link.getStyleClass().add("mono");
    link.setOnAction(_ -> open.run());
    return link;
  }
}
