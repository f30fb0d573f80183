package dev.ftl.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.Pictures;
import dev.ftl.app.RobotTest;
import dev.ftl.app.theme.Stylesheets;
import dev.ftl.app.theme.Theme;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.TreeItem;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class JsonTreeTest extends RobotTest {

  private static final String DELTA =
      """
      {"mode": "delta", "confidence": 0.85, "tested": true, "owner": null, "empty": {},
       "search_terms": ["tsv", "delimiter"],
       "candidates": [
         {"path": "sqlite_utils/cli.py", "lines": 3813,
          "relevance": "It parses the options of every command that imports, so that a new dialect has to be named here, and it is where memory, insert and upsert meet"},
         {"path": "a/b~c", "lines": 2}],
       "paths": {"tests/test_cli.py": "high"}}
      """;

  private JsonTree tree;
  private Scene scene;

  @Override
  public void start(Stage stage) {
    Theme.choice().set(Theme.LIGHT);
    Stylesheets.loadFonts();
    tree = new JsonTree();
    scene = new Scene(tree);
    Stylesheets.dress(scene);
    stage.setScene(scene);
    // All tests share a window, and others leave it larger than the tree may be.
    stage.setWidth(520);
    stage.setHeight(400);
    stage.show();
  }

  private static Json json(String text) throws Exception {
    return JsonReader.parse(text);
  }

  private void show(Json json) {
    interact(() -> tree.show(json));
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < tree.getExpandedItemCount(); i++) {
      JsonNode node = tree.getTreeItem(i).getValue();
      lines.add((node.name() + " " + node.words()).strip());
    }
    return lines;
  }

  private String selected() {
    TreeItem<JsonNode> item = tree.getSelectionModel().getSelectedItem();
    return item == null ? null : item.getValue().pointer();
  }

  private void select(String pointer) {
    interact(
        () ->
            tree.getSelectionModel()
                .select(
                    IntStream.range(0, tree.getExpandedItemCount())
                        .filter(i -> tree.getTreeItem(i).getValue().pointer().equals(pointer))
                        .findFirst()
                        .orElseThrow()));
  }

  private String copied(KeyCode... keys) throws Exception {
    press(keys).release(keys);
    String[] text = new String[1];
    interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
    return text[0];
  }

  /// Where the line of that name is on the screen.
  private double y(String name) {
    VirtualFlow<?> flow = (VirtualFlow<?>) tree.lookup(".virtual-flow");
    return IntStream.range(0, tree.getExpandedItemCount())
        .filter(i -> tree.getTreeItem(i).getValue().name().equals(name))
        .mapToDouble(i -> flow.getCell(i).getLayoutY())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void tellsEveryKindOfValue() throws Exception {
    show(json(DELTA));

    assertThat(lines())
        .startsWith(
            "mode “delta”",
            "confidence 0.85",
            "tested true",
            "owner null",
            "empty {}",
            "search_terms 2 items",
            "0 “tsv”",
            "1 “delimiter”",
            "candidates 2 items",
            "0 3 fields",
            "1 2 fields");
    interact(tree::expandAll);
    interact(() -> Pictures.take(scene, "json-tree"));
  }

  @Test
  void walksOpensAndCopiesByKeyboardAlone() throws Exception {
    show(json(DELTA));
    interact(tree::requestFocus);
    select("/candidates/1");

    type(KeyCode.RIGHT, 2);

    assertThat(selected()).isEqualTo("/candidates/1/path");
    assertThat(copied(KeyCode.CONTROL, KeyCode.C)).isEqualTo("a/b~c");
    assertThat(copied(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C)).isEqualTo("/candidates/1/path");
    type(KeyCode.LEFT, 2);
    assertThat(selected()).isEqualTo("/candidates/1");
    assertThat(copied(KeyCode.CONTROL, KeyCode.C)).contains("\"lines\": 2");
    type(KeyCode.ENTER);
    assertThat(lines()).contains("path “a/b~c”");
  }

  @Test
  void staysAsItIsOverAHundredVersions() {
    show(version(0));
    interact(() -> tree.getTreeItem(20).setExpanded(true));
    select("/step 20/n");
    interact(
        () -> {
          tree.scrollTo(15);
          tree.layout();
        });
    double before = y("step 18");

    interact(
        () ->
            IntStream.rangeClosed(1, 100)
                .forEach(
                    i -> {
                      tree.show(version(i));
                      tree.layout();
                    }));

    assertThat(selected()).isEqualTo("/step 20/n");
    TreeItem<JsonNode> item = tree.getSelectionModel().getSelectedItem();
    assertThat(item.getValue().words()).isEqualTo("100");
    assertThat(y("step 18")).isEqualTo(before).isPositive();
    show(JsonObject.of("other", 1));
    assertThat(selected()).isNull();
    show(version(1));
    assertThat(selected()).isEqualTo("/step 20/n");
  }

  /// Steps, before which others come and go.
  private static JsonObject version(int number) {
    JsonObject document = JsonObject.EMPTY;
    for (int i = 0; i < number % 7; i++) {
      document = document.with("before " + (number + i), number);
    }
    for (int i = 0; i < 40; i++) {
      document = document.with("step " + i, JsonObject.of("n", number).with("text", "same"));
    }
    return document;
  }

  @Test
  void makesOnlySomeLinesOfMegabytes() {
    List<JsonObject> files =
        IntStream.range(0, 50_000)
            .mapToObj(
                i ->
                    JsonObject.of("path", "src/main/module" + i + "/Service.java")
                        .with("lines", i)
                        .with("relevance", "It handles what the objective names, and more"))
            .toList();
    JsonObject document = JsonObject.of("files", JsonArray.ofAll(files));
    assertThat(document.toString()).hasSizeGreaterThan(5_000_000);

    interact(() -> tree.show(document));
    interact(tree::expandAll);
    interact(() -> tree.show(document.with("more", 1)));

    // 150,000 members, of which no more lines are made than anybody reads.
    assertThat(tree.getExpandedItemCount()).isLessThan(3_000);
    assertThat(lines()).contains("0 … 9999", "40000 … 49999", "900 … 999", "more 1");
  }
}
