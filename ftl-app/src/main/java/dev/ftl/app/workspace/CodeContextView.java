package dev.ftl.app.workspace;

import dev.ftl.app.ui.CopyButton;
import dev.ftl.app.ui.Facts;
import dev.ftl.app.ui.Gap;
import dev.ftl.app.ui.Shown;
import dev.ftl.app.ui.Words;
import dev.ftl.data.json.JsonObject;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the agent was shown of a file: its path, and when it is expanded, the lines. Style class
/// `code-context`.
final class CodeContextView extends VBox {

  private final JsonObject context;
  private final FontIcon icon = new FontIcon(BootstrapIcons.CHEVRON_RIGHT);
  private Node content;

  CodeContextView(JsonObject context, boolean expanded) {
    this.context = context;
    getStyleClass().add("code-context");
    Label path = new Label(Words.firstLine(context.text("path", "")), icon);
    path.getStyleClass().add("mono");
    Label lines = new Label(Words.firstLine(lines()));
    lines.getStyleClass().add("muted");
    lines.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(path, new Gap(), lines);
    line.setAlignment(Pos.CENTER_LEFT);
    Button heading = new Button();
    heading.getStyleClass().setAll("code-context-heading");
    heading.setGraphic(line);
    heading.setAccessibleText(path.getText());
    heading.setMaxWidth(Double.MAX_VALUE);
    line.prefWidthProperty().bind(heading.widthProperty().subtract(20));
    heading.setOnAction(_ -> expand(content == null || !content.isVisible()));
    getChildren().add(heading);
    expand(expanded);
  }

  private String lines() {
    String lines = context.text("lines", "");
    return lines.isEmpty() ? "no content" : "lines " + lines.replace("-", "–").replace(",", ", ");
  }

  private void expand(boolean expanded) {
    icon.setIconCode(expanded ? BootstrapIcons.CHEVRON_DOWN : BootstrapIcons.CHEVRON_RIGHT);
    if (expanded && content == null) {
      content = content();
      content.managedProperty().bind(content.visibleProperty());
      getChildren().add(content);
    }
    if (content != null) {
      content.setVisible(expanded);
    }
  }

  private Node content() {
    VBox content = new VBox();
    content.getStyleClass().add("code-context-content");
    String text = context.text("content", "");
    if (!text.isEmpty()) {
      HBox tools = new HBox(new CopyButton(() -> text));
      tools.setAlignment(Pos.CENTER_RIGHT);
      content.getChildren().addAll(new CodeView(CodeLine.of(context)), tools);
    }
    Facts facts = new Facts();
    fact(facts, "Exports", context.text("exports", ""));
    fact(facts, "Imports", context.text("imports", ""));
    if (!facts.getChildren().isEmpty()) {
      content.getChildren().add(facts);
    }
    return content;
  }

  private static void fact(Facts facts, String name, String text) {
    if (!text.isBlank()) {
      Label value = new Label(Shown.text(text));
      value.getStyleClass().add("mono");
      value.setWrapText(true);
      facts.fact(name, value);
    }
  }
}
