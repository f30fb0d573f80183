package dev.ftl.app.workspace;

import dev.ftl.app.ui.Badge;
import dev.ftl.app.ui.DetailNodes;
import dev.ftl.app.ui.Mark;
import dev.ftl.app.ui.TimeLabel;
import dev.ftl.app.ui.Tone;
import dev.ftl.app.ui.UiClock;
import dev.ftl.app.ui.Words;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Timestamps;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// What an agent was told before it began, and what of it was of use.
///
/// @param prior `{"failures":[],"patterns":[],"sibling_failures":[]}`
/// @param utilized `[{"name","type"}]`
record Knowledge(JsonObject prior, JsonArray utilized) {

  private static final Mark USED = new Mark("Was of use", BootstrapIcons.HAND_THUMBS_UP, Tone.GOOD);

  static Knowledge of(Opened opened) {
    return new Knowledge(
        opened.workspace().priorKnowledge(), opened.workspace().utilizedMemories());
  }

  /// The failures: what they look like, and what helps.
  ///
  /// @param open shows an entry of the memory, by its type and name: `failure/tsv-quotes`
  List<Node> failures(Consumer<String> open) {
    return memories(
        "failures", "cost", "fix", " tokens lost", name -> open.accept("failure/" + name));
  }

  /// The patterns: when they apply, and what to do.
  ///
  /// @param open shows an entry of the memory, by its type and name: `pattern/stream-rows`
  List<Node> patterns(Consumer<String> open) {
    return memories(
        "patterns", "saved", "insight", " tokens saved", name -> open.accept("pattern/" + name));
  }

  private List<Node> memories(
      String section, String value, String advice, String unit, Consumer<String> open) {
    List<Node> nodes = new ArrayList<>();
    for (JsonObject memory : prior.array(section).objects()) {
      String name = memory.text("name", "");
      HBox heading =
          new HBox(DetailNodes.link(name, name.isBlank() ? null : () -> open.accept(name)));
      heading.getStyleClass().add("memory-name");
      if (isUtilized(name)) {
        heading.getChildren().add(new Badge(USED));
      }
      Number worth = memory.number(value);
      Label right = new Label(worth == null ? "" : Words.grouped(worth.longValue()) + unit);
      right.getStyleClass().add("muted");
      right.setMinWidth(Label.USE_PREF_SIZE);
      nodes.add(
          DetailNodes.entry(
              heading,
              right,
              DetailNodes.text(memory.text("trigger", ""), "muted"),
              DetailNodes.text(memory.text(advice, ""))));
    }
    return nodes;
  }

  private boolean isUtilized(String name) {
    return utilized.objects().stream().anyMatch(used -> used.text("name", "").equals(name));
  }

  /// What blocked other tasks of the campaign.
  ///
  /// @param open leads to a workspace of that name; answers `null` for one that is gone
  static List<Node> siblings(Opened opened, UiClock clock, Function<String, Runnable> open) {
    return opened.workspace().priorKnowledge().array("sibling_failures").objects().stream()
        .map(
            sibling -> {
              String name = siblingWorkspace(sibling);
              TimeLabel time = new TimeLabel(clock);
              time.ago("blocked ", Timestamps.parse(sibling.text("blocked_at")));
              return DetailNodes.entry(
                  DetailNodes.link(name, open.apply(name)),
                  time,
                  DetailNodes.text(sibling.text("reason", "")));
            })
        .toList();
  }

  /// The id of the workspace that a sibling failure is about. An older FTL named it `workspace_id`.
  static String siblingWorkspace(JsonObject sibling) {
    List<String> source = sibling.array("source").texts();
    return source.isEmpty()
        ? sibling.text("workspace_id", sibling.text("name", ""))
        : source.getFirst();
  }

  /// The memories that were of use and not among those that were given.
  List<Node> others() {
    List<String> given =
        List.of("failures", "patterns").stream()
            .flatMap(section -> prior.array(section).objects().stream())
            .map(memory -> memory.text("name", ""))
            .collect(Collectors.toList());
    List<Node> nodes = new ArrayList<>();
    for (JsonObject used : utilized.objects()) {
      String name = used.text("name", "");
      if (!given.contains(name)) {
        nodes.add(
            DetailNodes.entry(
                DetailNodes.text(name, "mono"), DetailNodes.text(used.text("type", ""), "muted")));
      }
    }
    return nodes;
  }
}
