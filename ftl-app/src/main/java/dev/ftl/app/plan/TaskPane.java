package dev.ftl.app.plan;

import dev.ftl.app.shell.Navigator;
import dev.ftl.app.shell.ScreenId;
import dev.ftl.app.ui.Badge;
import dev.ftl.app.ui.CopyButton;
import dev.ftl.app.ui.Facts;
import dev.ftl.app.ui.IconButton;
import dev.ftl.app.ui.JsonTree;
import dev.ftl.app.ui.Section;
import dev.ftl.app.ui.Shown;
import dev.ftl.app.ui.TimeLabel;
import dev.ftl.app.ui.Times;
import dev.ftl.app.ui.UiClock;
import dev.ftl.app.ui.Words;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Names;
import dev.ftl.data.plan.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// All about the selected task, beside the graph or the table. Style class `task-pane`.
final class TaskPane extends ScrollPane {

  /// What has a line of its own; everything else is shown as it is.
  private static final String[] KNOWN = {
    "seq",
    "slug",
    "type",
    "depends",
    "delta",
    "creates",
    "verify",
    "budget",
    "preflight",
    "status",
    "owner",
    "lease_until",
    "lease_seconds",
    "reclaimed_from",
    "updated_at",
    "revised_at",
    "blocked_by"
  };

  private static final double LINE = 25;

  private final PlanViewModel model;
  private final UiClock clock;
  private final Navigator navigator;
  private final VBox content = new VBox();
  private final JsonTree others = new JsonTree();
  private PlanTask shown;

  TaskPane(PlanViewModel model, UiClock clock, Navigator navigator) {
    this.model = model;
    this.clock = clock;
    this.navigator = navigator;
    content.getStyleClass().add("task-pane-content");
    setContent(content);
    setFitToWidth(true);
    getStyleClass().add("task-pane");
    setMinWidth(260);
    others.prefHeightProperty().bind(others.expandedItemCountProperty().multiply(LINE).add(4));
    model.picture().addListener(_ -> show());
    model.selected().addListener(_ -> show());
  }

  private void show() {
    PlanTask task = model.task();
    if (task == null || task.equals(shown)) {
      return;
    }
    if (shown == null || !shown.key().equals(task.key())) {
      setVvalue(0);
    }
    shown = task;
    List<Node> parts = new ArrayList<>();
    parts.add(heading(task));
    parts.add(state(task));
    parts.add(facts(task));
    files("Changes", task.task().delta(), parts);
    files("Creates", task.task().creates(), parts);
    commands("Preflight", task.task().json().array("preflight").texts(), parts);
    commands("Done when", verify(task.task()), parts);
    others(task.task(), parts);
    content.getChildren().setAll(parts);
  }

  private static List<String> verify(Task task) {
    return task.verify().isEmpty() ? List.of() : List.of(task.verify());
  }

  private Node heading(PlanTask task) {
    Label seq = new Label(Shown.text(task.seq()));
    seq.getStyleClass().addAll("task-pane-seq", "mono", "muted");
    seq.setMinWidth(Region.USE_PREF_SIZE);
    Label slug = new Label(Shown.text(task.task().slug()));
    slug.getStyleClass().add("task-pane-title");
    slug.setWrapText(true);
    Button close = new IconButton(BootstrapIcons.X, "Close", () -> model.detail().set(false));
    HBox.setHgrow(slug, Priority.ALWAYS);
    slug.setMaxWidth(Double.MAX_VALUE);
    HBox line = new HBox(10, seq, slug, close);
    line.setAlignment(Pos.BASELINE_LEFT);
    return line;
  }

  /// How it stands, and why.
  private Node state(PlanTask task) {
    VBox lines = new VBox(6, new Badge(task.state().mark()));
    String reason = task.workspace() == null ? null : task.workspace().blockReason();
    if (task.state() == TaskState.BLOCKED && reason != null) {
      Label label = new Label(Shown.text(reason));
      label.setWrapText(true);
      lines.getChildren().add(label);
    }
    if (!task.waitsFor().isEmpty()) {
      String words =
          switch (task.state()) {
            case BLOCKED -> "Blocked by";
            case UNREACHABLE -> "Behind the blocked";
            default -> "Waits for";
          };
      HBox line = new HBox(6, muted(words), links(task.waitsFor()));
      line.setAlignment(Pos.TOP_LEFT);
      lines.getChildren().add(line);
    }
    return lines;
  }

  private Node facts(PlanTask task) {
    JsonObject json = task.task().json();
    Facts facts = new Facts();
    facts.fact("Type", new Label(Names.of(task.task().type())));
    facts.fact("Depends on", linksOrNone(task.task().depends()));
    facts.fact("Leads to", linksOrNone(task.dependents()));
    if (task.unblocks() != null && task.unblocks() > 0) {
      facts.fact("Unblocks", new Label(Words.count(task.unblocks(), "task")));
    }
    if (task.level() != null) {
      facts.fact(
          "Level", new Label(task.level() + (task.critical() ? " · on a longest path" : "")));
    }
    if (json.has("budget")) {
      facts.fact("Budget", new Label(Words.firstLine(value(json.get("budget"))) + " tool calls"));
    }
    if (task.task().owner() != null) {
      facts.fact("Owner", new Label(Shown.text(task.task().owner())));
    }
    if (task.task().leaseUntil() != null) {
      facts.fact("Lease", lease(task.task().leaseUntil()));
    }
    if (json.text("reclaimed_from") != null) {
      facts.fact("Taken from", new Label(Shown.text(json.text("reclaimed_from"))));
    }
    if (task.since() != null) {
      facts.fact("Since", time(task));
    }
    if (task.workspace() != null) {
      Hyperlink link = link(task.workspace().workspaceId());
      link.setOnAction(
          _ -> navigator.go(ScreenId.WORKSPACES, Long.toString(task.workspace().id())));
      facts.fact("Workspace", link);
    }
    return facts;
  }

  private Node lease(Instant until) {
    TimeLabel label = new TimeLabel(clock);
    if (until.isAfter(clock.now().get())) {
      label.setText("until " + Times.exact(until));
    } else {
      label.ago("ran out ", until);
    }
    return label;
  }

  private Node time(PlanTask task) {
    TimeLabel label = new TimeLabel(clock);
    label.ago(task.since());
    return label;
  }

  private Node linksOrNone(List<String> seqs) {
    return seqs.isEmpty() ? muted("nothing") : links(seqs);
  }

  private Node links(List<String> seqs) {
    FlowPane links = new FlowPane(8, 2);
    for (String seq : seqs) {
      Hyperlink link = link(seq);
      link.setOnAction(_ -> model.selected().set(seq));
      links.getChildren().add(link);
    }
    HBox.setHgrow(links, Priority.ALWAYS);
    return links;
  }

  private static Hyperlink link(String text) {
    Hyperlink link = new Hyperlink(Words.firstLine(text));
    link.setMnemonicParsing(false);
    link.getStyleClass().add("mono");
    return link;
  }

  private static Label muted(String text) {
    Label label = new Label(Shown.text(text));
    label.getStyleClass().add("muted");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static void files(String title, List<String> files, List<Node> parts) {
    if (!files.isEmpty()) {
      VBox lines = new VBox(4);
      files.forEach(file -> lines.getChildren().add(wrapped(file)));
      parts.add(new Section(title, lines));
    }
  }

  private static void commands(String title, List<String> commands, List<Node> parts) {
    if (!commands.isEmpty()) {
      CopyButton copy = new CopyButton(() -> String.join("\n", commands));
      copy.getStyleClass().add("small");
      copy.setFocusTraversable(false);
      VBox lines = new VBox(4);
      lines.getStyleClass().add("task-command");
      commands.forEach(command -> lines.getChildren().add(wrapped(command)));
      parts.add(new Section(title, lines).tools(copy));
    }
  }

  private static Label wrapped(String text) {
    Label label = new Label(Shown.text(text));
    label.getStyleClass().add("mono");
    label.setWrapText(true);
    return label;
  }

  /// What a planner wrote besides.
  private void others(Task task, List<Node> parts) {
    JsonObject rest = task.without(KNOWN).json();
    if (!rest.isEmpty()) {
      others.show(rest);
      parts.add(new Section("Other fields", others));
    }
  }

  private static String value(Json value) {
    return value instanceof Json.Text(String text)
        ? text
        : value instanceof Json.Num(Number number) ? number.toString() : value.toString();
  }
}
