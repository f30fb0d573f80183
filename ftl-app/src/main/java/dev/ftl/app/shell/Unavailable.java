package dev.ftl.app.shell;

import dev.ftl.app.live.Condition;
import dev.ftl.app.ui.EmptyState;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// Why the database cannot be shown, and what can be done about it.
final class Unavailable {

  private static final int RECENT = 3;
  private static final double WIDTH = 460;

  private Unavailable() {}

  static EmptyState of(Condition condition, Databases databases) {
    return switch (condition.health()) {
      case MISSING -> missing(condition, databases);
      case GONE -> gone(condition, databases);
      case UNUSABLE -> unusable(condition, databases);
      case CONNECTING, LIVE, STALE ->
          throw new IllegalArgumentException("Nothing is wrong: " + condition);
    };
  }

  private static EmptyState missing(Condition condition, Databases databases) {
    Button create = new Button("Create it");
    create.setId("create");
    create.getStyleClass().add("accent");
    create.setOnAction(_ -> databases.create());
    Label fault = new Label();
    fault.getStyleClass().add("fault");
    fault.setWrapText(true);
    fault.setMaxWidth(WIDTH);
    fault.textProperty().bind(databases.failure());
    fault.managedProperty().bind(databases.failure().isNotEmpty());
    EmptyState state =
        new EmptyState(
                BootstrapIcons.PLUG,
                "No database yet",
                condition.words()
                    + ". An agent's first command makes one, or you do; it is shown here as soon"
                    + " as it is there.")
            .with(buttons(create, open(databases)))
            .with(fault)
            .command(condition.hint());
    return withRecent(state, databases);
  }

  private static EmptyState gone(Condition condition, Databases databases) {
    EmptyState state =
        new EmptyState(
                BootstrapIcons.PLUG,
                "The database is gone",
                condition.words()
                    + " any more: it was deleted or moved while it was shown. If it comes back, it"
                    + " is shown again.")
            .with(buttons(open(databases)));
    return withRecent(state, databases);
  }

  private static EmptyState unusable(Condition condition, Databases databases) {
    EmptyState state =
        new EmptyState(
                BootstrapIcons.EXCLAMATION_OCTAGON,
                "This database cannot be shown",
                condition.words() + ". Retrying…")
            .with(buttons(open(databases)));
    if (condition.hint() != null) {
      state.command(condition.hint());
    }
    return withRecent(state, databases);
  }

  private static Button open(Databases databases) {
    Button open = new Button("Open another…");
    open.setId("open");
    open.setOnAction(_ -> databases.choose(open.getScene().getWindow()));
    return open;
  }

  private static HBox buttons(Button... buttons) {
    HBox line = new HBox(buttons);
    line.getStyleClass().add("empty-state-buttons");
    line.setAlignment(Pos.CENTER);
    return line;
  }

  private static EmptyState withRecent(EmptyState state, Databases databases) {
    VBox list = new VBox();
    list.getStyleClass().add("recent");
    list.setAlignment(Pos.CENTER);
    list.managedProperty().bind(list.visibleProperty());
    // Those that are there may still be looked for.
    list.sceneProperty()
        .flatMap(_ -> databases.recent())
        .orElse(List.of())
        .subscribe(recent -> show(recent, list, databases));
    return state.with(list);
  }

  private static void show(List<Path> recent, VBox list, Databases databases) {
    List<Path> others =
        recent.stream().filter(path -> !path.equals(databases.watched())).limit(RECENT).toList();
    list.setVisible(!others.isEmpty());
    Label title = new Label("Or go on with");
    title.getStyleClass().add("muted");
    list.getChildren().setAll(title);
    for (Path path : others) {
      Hyperlink link = new Hyperlink(Paths.shortened(path));
      link.getStyleClass().add("mono");
      link.setOnAction(_ -> databases.open(path));
      list.getChildren().add(link);
    }
  }
}
