package dev.ftl.app.session;

import dev.ftl.app.ui.Badge;
import dev.ftl.app.ui.Clipboards;
import dev.ftl.app.ui.EmptyState;
import dev.ftl.app.ui.IconButton;
import dev.ftl.app.ui.JsonTree;
import dev.ftl.app.ui.Marks;
import dev.ftl.app.ui.QuorumGauge;
import dev.ftl.app.ui.Section;
import dev.ftl.app.ui.Shown;
import dev.ftl.app.ui.TimeLabel;
import dev.ftl.app.ui.UiClock;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonWriter;
import dev.ftl.data.json.Texts;
import dev.ftl.data.session.Exploration;
import dev.ftl.data.session.Lane;
import dev.ftl.data.session.ResultStatus;
import dev.ftl.data.session.SessionDetail;
import dev.ftl.data.session.SessionOverview;
import java.time.Instant;
import java.util.Objects;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// All that is known of a session: what it explores, where its quorum stands, when each explorer
/// answered and what. Style class `session-detail`.
final class SessionDetailView extends VBox {

  private static final double GAUGE_WIDTH = 180;
  private static final double GAUGE_HEIGHT = 16;

  /// By how much what marks a line of the tree stands out at the sides, as a lane's does.
  private static final double OVERHANG = 8;

  private final SessionsViewModel model;
  private final UiClock clock;
  private final Label objective = new Label();
  private final Label id = new Label();
  private final TimeLabel created;
  private final Label commit = new Label();
  private final QuorumGauge gauge = new QuorumGauge();
  private final Label answers = new Label();
  private final Badge state = new Badge();
  private final Label meaning = new Label();
  private final Lanes lanes;
  private final Label note = new Label();
  private final JsonTree tree = new JsonTree();
  private final StackPane missing = new StackPane();
  private final Section section;
  private final ChangeListener<Instant> tick = (_, _, now) -> tick(now);
  private Object shown;

  SessionDetailView(SessionsViewModel model, UiClock clock) {
    this.model = model;
    this.clock = clock;
    getStyleClass().add("session-detail");
    created = new TimeLabel(clock);
    lanes = new Lanes(model.part(), clock);
    section = content();
    getChildren().addAll(heading(), quorum(), lanes, section);
    // In a low window it is the content that gives way.
    getChildren().stream()
        .filter(part -> part != section)
        .forEach(part -> ((Region) part).setMinHeight(USE_PREF_SIZE));
    model.detail().addListener(_ -> show());
    model.part().addListener(_ -> showContent());
    model.content().addListener(_ -> showContent());
    clock.now().addListener(new WeakChangeListener<>(tick));
    show();
  }

  private VBox heading() {
    objective.getStyleClass().add("session-objective");
    objective.setWrapText(true);
    id.getStyleClass().addAll("mono", "muted");
    commit.getStyleClass().addAll("mono", "muted");
    commit.visibleProperty().bind(commit.textProperty().isNotEmpty());
    Button copy = tool(BootstrapIcons.CLIPBOARD, "Copy the session's id", this::copyId);
    HBox facts = new HBox(new HBox(id, copy), created, commit);
    facts.getStyleClass().add("session-facts");
    facts.setAlignment(Pos.CENTER_LEFT);
    ((HBox) facts.getChildren().getFirst()).setAlignment(Pos.CENTER_LEFT);
    VBox box = new VBox(objective, facts);
    box.getStyleClass().add("session-heading");
    return box;
  }

  private FlowPane quorum() {
    gauge.setMinSize(GAUGE_WIDTH, GAUGE_HEIGHT);
    gauge.setMaxHeight(GAUGE_HEIGHT);
    answers.getStyleClass().add("quorum-answers");
    HBox line = new HBox(gauge, answers, state);
    line.getStyleClass().add("quorum-line");
    line.setAlignment(Pos.CENTER_LEFT);
    meaning.getStyleClass().add("muted");
    meaning.setWrapText(true);
    FlowPane box = new FlowPane(line, meaning);
    box.getStyleClass().add("quorum");
    return box;
  }

  private Section content() {
    note.getStyleClass().add("session-note");
    note.setWrapText(true);
    note.visibleProperty().bind(note.textProperty().isNotEmpty());
    note.managedProperty().bind(note.visibleProperty());
    StackPane content = new StackPane(missing, tree);
    content.setMinHeight(120);
    VBox.setVgrow(content, Priority.ALWAYS);
    VBox.setMargin(content, new Insets(0, -OVERHANG, 0, -OVERHANG));
    Section section = new Section("", note, content);
    VBox.setVgrow(section, Priority.ALWAYS);
    return section.tools(
        tool(BootstrapIcons.ARROWS_EXPAND, "Expand all  *", tree::expandAll),
        tool(BootstrapIcons.ARROWS_COLLAPSE, "Collapse all", tree::collapseAll),
        tool(BootstrapIcons.CLIPBOARD, "Copy as JSON", this::copyContent));
  }

  private static Button tool(Ikon icon, String title, Runnable action) {
    Button button = new IconButton(icon, title, action);
    button.getStyleClass().add("tool");
    return button;
  }

  /// Where the keyboard goes from the list.
  Lanes lanes() {
    return lanes;
  }

  /// Where it goes from there.
  JsonTree tree() {
    return tree;
  }

  void copyId() {
    Clipboards.copy(id.getText());
  }

  private void copyContent() {
    Json content = model.content().getValue();
    if (content != null) {
      Clipboards.copy(JsonWriter.pretty(content));
    }
  }

  private void show() {
    SessionDetail detail = model.detail().get();
    setVisible(detail != null);
    if (detail == null) {
      return;
    }
    SessionOverview session = detail.summary();
    objective.setText(
        Shown.text(Objects.requireNonNullElse(session.objective(), "No objective was given")));
    id.setText(session.id());
    created.ago("created ", session.createdAt());
    Exploration exploration = detail.exploration();
    String explored = exploration == null ? null : exploration._meta().gitSha();
    commit.setText(explored == null || explored.isEmpty() ? "" : "at " + explored);
    gauge.show(session.modes());
    answers.setText(QuorumGauge.words(session.modes()));
    tick(clock.now().get());
    showContent();
  }

  private void tick(Instant now) {
    SessionDetail detail = model.detail().get();
    if (detail != null && isVisible()) {
      state.show(Marks.of(detail.summary().quorum(now)));
      meaning.setText(QuorumWords.of(detail.summary(), now));
      lanes.show(detail, now);
    }
  }

  private void showContent() {
    SessionDetail detail = model.detail().get();
    if (detail == null) {
      return;
    }
    Part part = model.part().get();
    Object now = part + " " + detail.summary().id();
    if (!now.equals(shown)) {
      // Another document: it begins at its top.
      shown = now;
      tree.show(null);
    }
    section.title(part.title());
    note.setText(Shown.text(error(part, detail)));
    Json json = model.content().getValue();
    tree.show(json);
    tree.setVisible(json != null);
    missing.getChildren().clear();
    if (json == null) {
      missing.getChildren().add(missing(part, detail));
    }
  }

  /// Why an explorer failed; empty when it did not.
  private static String error(Part part, SessionDetail detail) {
    Lane lane = part.lane(detail);
    if (lane == null || lane.status() != ResultStatus.ERROR) {
      return "";
    }
    JsonObject said = lane.result();
    return said.text("_error", said.text("error", said.text("message", "It did not say why.")));
  }

  private static EmptyState missing(Part part, SessionDetail detail) {
    if (part.mode() != null) {
      return new EmptyState(part.icon(), part.title() + " has not answered", null);
    }
    String id = detail.summary().id();
    return new EmptyState(part.icon(), "Not put together yet", null)
        .command("ftl exploration aggregate-session --save --session " + Texts.shellWord(id));
  }
}
