package dev.ftl.app.memory;

import dev.ftl.app.shell.Navigator;
import dev.ftl.app.shell.ScreenId;
import dev.ftl.app.ui.Badge;
import dev.ftl.app.ui.DetailNodes;
import dev.ftl.app.ui.Facts;
import dev.ftl.app.ui.Gap;
import dev.ftl.app.ui.Section;
import dev.ftl.app.ui.TimeLabel;
import dev.ftl.app.ui.UiClock;
import dev.ftl.app.ui.Words;
import dev.ftl.data.memory.Effect.OfEntry;
import dev.ftl.data.memory.GivenWorkspace;
import dev.ftl.data.memory.Memory;
import dev.ftl.data.memory.MemoryDetail;
import dev.ftl.data.memory.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// All about the selected entry. Style class `memory-detail`.
final class EntryDetail extends ScrollPane {

  private static final int LONGEST_LIST = 20;

  private final MemoryViewModel model;
  private final UiClock clock;
  private final Navigator navigator;
  private final VBox content = new VBox();
  private final VBox about = new VBox();
  private final EffectFigure effect = new EffectFigure();
  private final Section effectPart = new Section("Effect", effect);
  private final RelationGraph graph;
  private final Section related;
  private final VBox given = new VBox();
  private final Section givenPart = new Section("Workspaces", given);
  private MemoryDetail shown;
  private List<GivenWorkspace> listed = List.of();

  EntryDetail(MemoryViewModel model, UiClock clock, Navigator navigator) {
    this.model = model;
    this.clock = clock;
    this.navigator = navigator;
    graph = new RelationGraph(id -> navigator.go(ScreenId.MEMORY, Long.toString(id)));
    related = new Section("Related", graph);
    getStyleClass().addAll("memory-detail", "plain-scroll");
    // Without a skin its content is in no scene yet, and cannot be given the keyboard.
    setSkin(new ScrollPaneSkin(this));
    setFitToWidth(true);
    setFocusTraversable(false);
    content.getStyleClass().add("memory-detail-content");
    about.getStyleClass().add("memory-detail-about");
    given.getStyleClass().add("memory-given");
    content.getChildren().addAll(about, effectPart, related, givenPart);
    content.setMinWidth(0);
    setContent(content);
    model.detail().subscribe(this::show);
    model.uses().subscribe(_ -> showUses());
    model.relations().drawing().subscribe(this::show);
  }

  private void show(RelationLayout.Both drawing) {
    related.setVisible(drawing != null);
    if (drawing != null) {
      graph.show(drawing);
    }
  }

  private void show(MemoryDetail detail) {
    content.setVisible(detail != null);
    if (detail == null || detail.equals(shown)) {
      return;
    }
    if (shown == null || shown.memory().id() != detail.memory().id()) {
      setVvalue(0);
    }
    shown = detail;
    about.getChildren().setAll(parts(detail));
    showUses();
  }

  private List<Node> parts(MemoryDetail detail) {
    Memory memory = detail.memory();
    boolean failure = memory.type() == MemoryType.FAILURE;
    List<Node> parts = new ArrayList<>();
    parts.add(heading(memory));
    text(failure ? "Shows as" : "Applies when", memory.trigger(), parts);
    text(failure ? "What helps" : "What to do", memory.resolution(), parts);
    parts.add(facts(detail));
    return parts;
  }

  private static void text(String title, String text, List<Node> parts) {
    if (!text.isBlank()) {
      parts.add(new Section(title, DetailNodes.text(text.strip())));
    }
  }

  private static Node heading(Memory memory) {
    Label name = DetailNodes.text(MemoryMarks.name(memory.name()), "detail-title");
    return new VBox(4, new Badge(MemoryMarks.of(memory.type())), name);
  }

  private Node facts(MemoryDetail detail) {
    Memory memory = detail.memory();
    Facts facts = new Facts();
    double importance = memory.importance(clock.now().get());
    facts.fact("Importance", new Label(String.format(Locale.ROOT, "%.2f", importance)));
    facts.fact("Relevance", relevance());
    facts.fact(
        memory.type() == MemoryType.FAILURE ? "Cost" : "Saved",
        new Label(Words.count(memory.cost(), "token")));
    facts.fact("Feedback", DetailNodes.text(feedback(memory)));
    facts.fact("Added", added(memory));
    if (memory.match() != null && !memory.match().isBlank()) {
      facts.fact("Matches", DetailNodes.text(memory.match(), "mono"));
    }
    if (!detail.sources().isEmpty()) {
      facts.fact("Learned from", sources(detail.sources()));
    }
    return facts;
  }

  /// Known only of entries and campaigns that have a vector.
  private Node relevance() {
    MemoryRow row = model.entries().entry();
    Badge badge = new Badge(row == null ? null : MemoryMarks.of(row.tier()));
    badge.setMinWidth(USE_PREF_SIZE);
    Label objective = new Label("for “" + Words.firstLine(model.objective().get()) + "”");
    objective.getStyleClass().add("muted");
    HBox line = new HBox(8, badge, objective);
    line.setVisible(row != null && row.tier() != null);
    return line;
  }

  private static String feedback(Memory memory) {
    int helped = memory.timesHelped();
    int failed = memory.timesFailed();
    if (helped + failed == 0) {
      return "None yet";
    }
    return failed == 0
        ? "Helped " + Words.count(helped, "time")
        : "Helped %s, did not help %s"
            .formatted(Words.count(helped, "time"), Words.count(failed, "time"));
  }

  private Node added(Memory memory) {
    TimeLabel added = new TimeLabel(clock);
    added.ago(memory.createdAt());
    HBox line = new HBox(6, added);
    if (memory.accessCount() > 0) {
      Label asked = new Label("·  shown to agents " + Words.count(memory.accessCount(), "time"));
      asked.getStyleClass().add("muted");
      line.getChildren().add(asked);
    }
    return line;
  }

  private Node sources(Map<String, Long> sources) {
    VBox links = new VBox(2);
    sources.entrySet().stream()
        .limit(LONGEST_LIST)
        .forEach(source -> links.getChildren().add(link(source.getKey(), source.getValue())));
    rest(sources.size(), links.getChildren());
    return links;
  }

  private Node link(String name, Long id) {
    return DetailNodes.link(
        Words.firstLine(name),
        id == null ? null : () -> navigator.go(ScreenId.WORKSPACES, Long.toString(id)));
  }

  private static void rest(int all, List<Node> nodes) {
    if (all > LONGEST_LIST) {
      Label more = new Label("and %s more".formatted(Words.grouped(all - LONGEST_LIST)));
      more.getStyleClass().add("muted");
      nodes.add(more);
    }
  }

  private void showUses() {
    MemoryUses uses = model.uses().get();
    if (shown == null || uses == null) {
      effectPart.setVisible(false);
      givenPart.setVisible(false);
      return;
    }
    OfEntry its = uses.effect(shown.key());
    effectPart.setVisible(its != null);
    if (its != null) {
      effect.show(its.injected(), its.heldOut(), its.difference(), its.interval(), its.verdict());
    }
    List<GivenWorkspace> fresh = uses.workspaces(shown.key());
    givenPart.setVisible(!fresh.isEmpty());
    if (!fresh.equals(listed) || given.getChildren().isEmpty()) {
      listed = fresh;
      List<Node> lines = new ArrayList<>();
      fresh.stream().limit(LONGEST_LIST).forEach(workspace -> lines.add(line(workspace)));
      rest(fresh.size(), lines);
      given.getChildren().setAll(lines);
    }
  }

  private Node line(GivenWorkspace workspace) {
    Hyperlink link = new Hyperlink(Words.firstLine(workspace.workspaceId()));
    link.setMnemonicParsing(false);
    link.getStyleClass().add("mono");
    link.setOnAction(_ -> navigator.go(ScreenId.WORKSPACES, Long.toString(workspace.id())));
    Badge state = new Badge(UseMarks.of(workspace));
    state.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(link, new Gap(), state);
    Badge use = UseMarks.use(workspace, shown.key());
    if (use != null) {
      line.getChildren().add(2, use);
      use.setMinWidth(USE_PREF_SIZE);
    }
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("memory-given-line");
    return line;
  }

  /// The name of the entry that is shown, to copy it.
  String name() {
    return shown == null ? null : shown.memory().name();
  }

  @Override
  public void requestFocus() {
    Node first = content.lookup(".hyperlink");
    Node entry = content.lookup(".relation-entry");
    Node wanted = first != null ? first : entry;
    if (wanted == null) {
      super.requestFocus();
    } else {
      wanted.requestFocus();
    }
  }
}
