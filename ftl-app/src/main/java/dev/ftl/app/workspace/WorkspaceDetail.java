package dev.ftl.app.workspace;

import dev.ftl.app.shell.Navigator;
import dev.ftl.app.shell.ScreenId;
import dev.ftl.app.ui.Badge;
import dev.ftl.app.ui.DetailNodes;
import dev.ftl.app.ui.Facts;
import dev.ftl.app.ui.Gap;
import dev.ftl.app.ui.IconButton;
import dev.ftl.app.ui.JsonTree;
import dev.ftl.app.ui.Marks;
import dev.ftl.app.ui.Section;
import dev.ftl.app.ui.UiClock;
import dev.ftl.app.ui.Words;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Names;
import dev.ftl.data.plan.Task;
import dev.ftl.data.workspace.Workspace;
import dev.ftl.data.workspace.WorkspaceStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// All that is known of one workspace: what its agent was given, and what came of it. Style class
/// `workspace-detail`.
final class WorkspaceDetail extends BorderPane {

  private static final double JSON_HEIGHT = 420;

  private final WorkspacesViewModel model;
  private final UiClock clock;
  private final Navigator navigator;
  private final Label id = new Label();
  private final Badge state = new Badge();
  private final VBox content = new VBox();
  private final ScrollPane scroll = new ScrollPane(content);
  private final List<DetailPart<?>> parts = new ArrayList<>();
  private final JsonTree json = new JsonTree();
  private Long shown;

  WorkspaceDetail(WorkspacesViewModel model, UiClock clock, Navigator navigator) {
    this.model = model;
    this.clock = clock;
    this.navigator = navigator;
    getStyleClass().add("workspace-detail");
    id.getStyleClass().addAll("mono", "detail-title");
    state.setMinWidth(USE_PREF_SIZE);
    Button close = new IconButton(BootstrapIcons.X, "Close", () -> model.open().set(false));
    HBox heading = new HBox(id, state, new Gap(), close);
    heading.setAlignment(Pos.CENTER_LEFT);
    heading.getStyleClass().add("detail-heading");
    setTop(heading);
    scroll.setFitToWidth(true);
    content.getStyleClass().add("detail-content");
    setCenter(scroll);
    addParts();
    parts.forEach(part -> content.getChildren().add(part.section()));
    json.setPrefHeight(JSON_HEIGHT);
    content.getChildren().add(new Section("Everything, as the database has it", json));
    model.opened().addListener((_, _, now) -> show(now));
    show(model.opened().get());
  }

  private void addParts() {
    part("Blocked because", opened -> opened.workspace().blockReason(), this::reason);
    part("Delivered", WorkspaceDetail::delivered, this::words);
    part("Verify", opened -> opened.workspace().verify(), this::verify);
    part("Task", Function.identity(), this::facts);
    part("Timeline", opened -> Timeline.of(opened.workspace()), timeline -> timeline.nodes(clock));
    part("Delta", opened -> opened.workspace().delta().texts(), DetailNodes::paths);
    part(
        "Preflight",
        opened -> opened.workspace().preflight().texts(),
        commands -> commands.stream().map(DetailNodes::command).toList());
    part("Builds on", Function.identity(), this::parents);
    part("Known failures", Knowledge::of, known -> known.failures(this::openMemory));
    part("Known patterns", Knowledge::of, known -> known.patterns(this::openMemory));
    part(
        "What blocked its siblings",
        Function.identity(),
        opened -> Knowledge.siblings(opened, clock, name -> link(opened, name)));
    part("Also of use", Knowledge::of, Knowledge::others);
    part("Code", opened -> opened.workspace().codeContexts().objects(), WorkspaceDetail::code);
    part("Idioms", opened -> opened.workspace().idioms(), WorkspaceDetail::idioms);
  }

  private <V> void part(
      String title, Function<Opened, V> of, Function<V, List<? extends Node>> maker) {
    parts.add(new DetailPart<>(title, of, maker));
  }

  private void show(Opened opened) {
    if (opened == null) {
      return;
    }
    Workspace workspace = opened.workspace();
    id.setText(
        Words.firstLine(
            Objects.requireNonNullElse(workspace.workspaceId(), "workspace " + workspace.id())));
    state.show(workspace.status() == null ? null : Marks.of(workspace.status()));
    parts.forEach(part -> part.show(opened));
    json.show(Json.of(workspace));
    if (shown == null || shown != workspace.id()) {
      shown = workspace.id();
      scroll.setVvalue(0);
    }
  }

  private List<Node> reason(String reason) {
    return reason == null ? List.of() : List.of(DetailNodes.text(reason.strip(), "block-reason"));
  }

  private static String delivered(Opened opened) {
    Workspace workspace = opened.workspace();
    return workspace.status() == WorkspaceStatus.BLOCKED ? null : workspace.delivered();
  }

  private List<Node> words(String text) {
    return text == null || text.isBlank() ? List.of() : List.of(DetailNodes.text(text.strip()));
  }

  private List<Node> verify(String command) {
    return command == null || command.isBlank()
        ? List.of()
        : List.of(DetailNodes.command(command.strip()));
  }

  private List<Node> facts(Opened opened) {
    Workspace workspace = opened.workspace();
    Task task = opened.task();
    Facts facts = new Facts();
    fact(facts, "Type", task == null ? null : Names.of(task.type()));
    fact(facts, "Owner", task == null ? null : task.owner());
    fact(facts, "Budget", Words.count(workspace.budget(), "tool call"));
    fact(facts, "Objective", workspace.objective());
    fact(facts, "Campaign", campaign(opened));
    fact(facts, "Framework", framework(workspace));
    fact(facts, "Test file", workspace.verifySource());
    return List.of(facts);
  }

  private static String campaign(Opened opened) {
    Long campaign = opened.workspace().campaignId();
    if (campaign == null) {
      return null;
    }
    return Objects.equals(opened.objective(), opened.workspace().objective())
        ? campaign.toString()
        : campaign + "  " + Objects.requireNonNullElse(opened.objective(), "");
  }

  private static String framework(Workspace workspace) {
    return workspace.framework() == null
        ? null
        : "%s, %d %% confident"
            .formatted(workspace.framework(), Math.round(100 * workspace.frameworkConfidence()));
  }

  private static void fact(Facts facts, String name, String value) {
    if (value != null && !value.isBlank()) {
      facts.fact(name, DetailNodes.text(value));
    }
  }

  private List<Node> parents(Opened opened) {
    return opened.workspace().lineage().array("parents").objects().stream()
        .map(
            parent -> {
              String name = parent.text("workspace_id", "");
              return DetailNodes.entry(
                  DetailNodes.link(name, link(opened, name)),
                  new Label(),
                  DetailNodes.text(parent.text("delivered", "")));
            })
        .toList();
  }

  private void openMemory(String id) {
    navigator.go(ScreenId.MEMORY, id);
  }

  private Runnable link(Opened opened, String name) {
    Long target = opened.links().get(name);
    return target == null ? null : () -> model.open(target);
  }

  private static List<Node> code(List<JsonObject> contexts) {
    List<Node> nodes = new ArrayList<>();
    for (JsonObject context : contexts) {
      nodes.add(new CodeContextView(context, nodes.isEmpty()));
    }
    return nodes;
  }

  private static List<Node> idioms(JsonObject idioms) {
    Facts facts = new Facts();
    fact(facts, "Required", String.join("\n", idioms.array("required").texts()));
    fact(facts, "Forbidden", String.join("\n", idioms.array("forbidden").texts()));
    return facts.getChildren().isEmpty() ? List.of() : List.of(facts);
  }
}
