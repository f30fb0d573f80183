package dev.ftl.app.ui;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Names;
import dev.ftl.data.limit.Details;
import java.util.Arrays;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;

/// A line of a [JsonTree]: the name, and beside it the value, over several lines if it is long. The
/// kind of value is told by quotes, fonts and words, and its pseudo-class: `text`, `number`,
/// `literal` or `container`. Style class `json-cell`.
final class JsonCell extends TreeCell<JsonNode> {

  private static final int LONGEST = 1_000;

  /// How much of the width a name gets at most.
  private static final double NAME_SHARE = 0.5;

  private enum Kind {
    TEXT,
    NUMBER,
    LITERAL,
    CONTAINER;

    private final PseudoClass pseudoClass = PseudoClass.getPseudoClass(Names.of(this));

    static Kind of(Json value) {
      return switch (value) {
        case JsonObject _, JsonArray _ -> CONTAINER;
        case Json.Text _ -> TEXT;
        case Json.Num _ -> NUMBER;
        case Json.Bool _, Json.Null _ -> LITERAL;
      };
    }
  }

  private final Label name = new Label();

  JsonCell() {
    getStyleClass().add("json-cell");
    name.getStyleClass().addAll("json-name", "mono");
    name.maxWidthProperty().bind(widthProperty().multiply(NAME_SHARE));
    setAlignment(Pos.TOP_LEFT);
    // As wide as the tree, and as high as the text then needs.
    setPrefWidth(0);
    setWrapText(true);
  }

  /// The name stands beside the first line of the value.
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    name.setLayoutY(snappedTopInset());
  }

  @Override
  protected void updateItem(JsonNode node, boolean empty) {
    super.updateItem(node, empty);
    if (empty || node == null) {
      setText(null);
      setGraphic(null);
      return;
    }
    name.setText(Shown.text(node.name()));
    setGraphic(name);
    setText(Shown.text(text(node)));
    Kind kind = Kind.of(node.value());
    Arrays.stream(Kind.values())
        .forEach(each -> pseudoClassStateChanged(each.pseudoClass, each == kind));
  }

  private static String text(JsonNode node) {
    String words = node.words();
    if (words.length() > LONGEST) {
      return "%s  (%s; copy the value to have all)"
          .formatted(
              Details.shortened(words, LONGEST), Words.count(words.length() - 2, "character"));
    }
    String hint = node.hint();
    return hint.isEmpty() ? words : words + "  ·  " + hint;
  }
}
