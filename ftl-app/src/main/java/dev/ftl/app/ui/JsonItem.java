package dev.ftl.app.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

/// A line of a [JsonTree] with the lines below it, which are made when somebody asks for them.
final class JsonItem extends TreeItem<JsonNode> {

  private final Predicate<JsonNode> open;
  private boolean made;

  /// A line.
  ///
  /// @param open whether a line that is made shows what is below it
  JsonItem(JsonNode node, Predicate<JsonNode> open) {
    super(node);
    this.open = open;
    setExpanded(open.test(node));
  }

  @Override
  public boolean isLeaf() {
    return getValue().size() == 0;
  }

  @Override
  public ObservableList<TreeItem<JsonNode>> getChildren() {
    if (!made) {
      made = true;
      super.getChildren().setAll(getValue().children().stream().map(this::item).toList());
    }
    return super.getChildren();
  }

  private JsonItem item(JsonNode node) {
    return new JsonItem(node, open);
  }

  /// The lines below it that were made so far.
  List<JsonItem> made() {
    return made ? getChildren().stream().map(JsonItem.class::cast).toList() : List.of();
  }

  /// Makes it show another value of the same place; what is below stays as far as it is there
  /// still.
  void update(JsonNode fresh) {
    // Comparing the values themselves would cost more than showing them.
    if (fresh.value() == getValue().value()) {
      return;
    }
    setValue(fresh);
    if (made) {
      updateChildren(fresh.children());
    }
  }

  private void updateChildren(List<JsonNode> fresh) {
    Map<String, JsonItem> known = new HashMap<>();
    made().forEach(item -> known.put(item.getValue().key(), item));
    List<JsonItem> wanted =
        fresh.stream()
            .map(node -> known.containsKey(node.key()) ? known.get(node.key()) : item(node))
            .toList();
    if (!wanted.equals(getChildren())) {
      getChildren().setAll(wanted);
    }
    for (int i = 0; i < fresh.size(); i++) {
      wanted.get(i).update(fresh.get(i));
    }
  }
}
