package dev.ftl.app.ui;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// A JSON value as a tree. What is expanded, selected and scrolled to belongs to places in the
/// document and stays when another version of it is shown. Only what is expanded is made, so that a
/// large document costs no more than a small one. `Ctrl+C` copies a value, `Ctrl+Shift+C` its JSON
/// Pointer, as the command line's `--get` takes it. Style class `json-tree`.
public final class JsonTree extends TreeView<JsonNode> {

  private static final KeyCombination COPY_VALUE = KeyCombination.valueOf("Shortcut+C");
  private static final KeyCombination COPY_PATH = KeyCombination.valueOf("Shortcut+Shift+C");

  /// How many lines are expanded at once at most.
  private static final int MOST_EXPANDED = 1_000;

  /// What a document holds is expanded at first, where both have no more members than that.
  private static final int FEW = 12;

  private final Map<String, Boolean> expanded = new HashMap<>();
  private String selected;
  private boolean small;
  private boolean updating;

  /// A tree of nothing yet.
  public JsonTree() {
    getStyleClass().add("json-tree");
    setShowRoot(false);
    setCellFactory(_ -> new JsonCell());
    setContextMenu(menu());
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    addEventFilter(KeyEvent.KEY_TYPED, this::onKey);
    getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, item) -> {
              if (!updating && item != null) {
                selected = item.getValue().key();
              }
            });
  }

  /// Shows a value, where before another version of it or nothing was shown; `null` for nothing.
  public void show(Json json) {
    if (json == null) {
      setRoot(null);
    } else if (getRoot() == null) {
      setRoot(root(json));
      updating(this::select);
    } else if (json != getRoot().getValue().value()) {
      updating(
          () -> {
            TreeItem<JsonNode> first = firstInSight();
            double offset = first == null ? 0 : flow().getFirstVisibleCell().getLayoutY();
            ((JsonItem) getRoot()).update(JsonNode.root(json));
            select();
            scrollTo(first, offset);
          });
    }
  }

  private JsonItem root(Json json) {
    JsonNode node = JsonNode.root(json);
    small = isFew(node);
    JsonItem root = new JsonItem(node, this::isOpen);
    root.addEventHandler(
        TreeItem.<JsonNode>branchExpandedEvent(),
        event -> expanded.put(event.getTreeItem().getValue().key(), true));
    root.addEventHandler(
        TreeItem.<JsonNode>branchCollapsedEvent(),
        event -> expanded.put(event.getTreeItem().getValue().key(), false));
    return root;
  }

  private boolean isOpen(JsonNode node) {
    boolean uppermost = node.pointer().lastIndexOf('/') <= 0 && !node.isRange();
    return node.key().isEmpty()
        || expanded.getOrDefault(node.key(), small && uppermost && isFew(node));
  }

  private static boolean isFew(JsonNode node) {
    return node.size() > 0 && node.size() <= FEW;
  }

  private void updating(Runnable change) {
    updating = true;
    try {
      change.run();
    } finally {
      updating = false;
    }
  }

  /// Selects what was selected before, if it is there.
  private void select() {
    TreeItem<JsonNode> item = selected == null ? null : find(getRoot());
    int row = item == null ? -1 : getRow(item);
    if (row < 0) {
      getSelectionModel().clearSelection();
    } else if (getSelectionModel().getSelectedIndex() != row) {
      getSelectionModel().clearAndSelect(row);
    }
  }

  /// The selected line below this one, `null` when it is not there or not expanded to.
  private TreeItem<JsonNode> find(TreeItem<JsonNode> item) {
    List<TreeItem<JsonNode>> open = item.isExpanded() ? item.getChildren() : List.of();
    for (TreeItem<JsonNode> child : open) {
      JsonNode node = child.getValue();
      if (node.key().equals(selected)) {
        return child;
      }
      boolean above = selected.startsWith(node.pointer() + "/") || node.isRange();
      TreeItem<JsonNode> found = above ? find(child) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private TreeItem<JsonNode> firstInSight() {
    VirtualFlow<?> flow = flow();
    IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
    boolean scrolled = first != null && (first.getIndex() > 0 || first.getLayoutY() < 0);
    return scrolled ? getTreeItem(first.getIndex()) : null;
  }

  private void scrollTo(TreeItem<JsonNode> item, double offset) {
    int row = item == null ? -1 : getRow(item);
    if (row >= 0) {
      // The flow learns how many lines there are only when it is laid out.
      layout();
      flow().scrollToTop(row);
      layout();
      flow().scrollPixels(flow().getCell(row).getLayoutY() - offset);
    }
  }

  private VirtualFlow<?> flow() {
    return (VirtualFlow<?>) lookup(".virtual-flow");
  }

  private ContextMenu menu() {
    return new ContextMenu(
        item("Copy value", this::copyValue),
        item("Copy path", this::copyPath),
        new SeparatorMenuItem(),
        item("Expand all", this::expandAll),
        item("Collapse all", this::collapseAll));
  }

  // No accelerators: those of a context menu work in the whole window.
  private static MenuItem item(String title, Runnable action) {
    MenuItem item = new MenuItem(title);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void onKey(KeyEvent event) {
    TreeItem<JsonNode> item = getSelectionModel().getSelectedItem();
    if (event.getEventType() == KeyEvent.KEY_TYPED && event.getCharacter().equals("*")) {
      expandAll();
    } else if (COPY_VALUE.match(event)) {
      copyValue();
    } else if (COPY_PATH.match(event)) {
      copyPath();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      // A tree keeps it for itself, to leave off editing; here it is for who is around it.
      getParent().fireEvent(event.copyFor(getParent(), getParent()));
    } else if (event.getCode() == KeyCode.ENTER && item != null) {
      item.setExpanded(!item.isExpanded());
    } else if (event.getCode() != KeyCode.MULTIPLY) {
      // The tree's own way to expand everything knows no end.
      return;
    }
    event.consume();
  }

  private void copyValue() {
    TreeItem<JsonNode> item = getSelectionModel().getSelectedItem();
    if (item != null) {
      Json value = item.getValue().value();
      Clipboards.copy(value instanceof Json.Text(String text) ? text : JsonWriter.pretty(value));
    }
  }

  private void copyPath() {
    TreeItem<JsonNode> item = getSelectionModel().getSelectedItem();
    if (item != null) {
      Clipboards.copy(item.getValue().pointer());
    }
  }

  /// Expands level by level, until all is expanded or as much as anybody reads.
  public void expandAll() {
    Deque<TreeItem<JsonNode>> next = new ArrayDeque<>();
    if (getRoot() != null) {
      next.add(getRoot());
    }
    int lines = 0;
    while (!next.isEmpty() && lines <= MOST_EXPANDED) {
      TreeItem<JsonNode> item = next.remove();
      item.setExpanded(true);
      lines += item.getChildren().size();
      item.getChildren().stream().filter(child -> !child.isLeaf()).forEach(next::add);
    }
  }

  /// Leaves only the uppermost lines.
  public void collapseAll() {
    if (getRoot() != null) {
      ((JsonItem) getRoot()).made().forEach(item -> item.setExpanded(false));
    }
  }
}
