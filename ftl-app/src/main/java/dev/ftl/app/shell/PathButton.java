package dev.ftl.app.shell;

import dev.ftl.app.ui.Clipboards;
import java.nio.file.Path;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/// The watched file: cut in the middle where there is no room, whole in the tooltip, and copied by
/// a click.
final class PathButton extends Button {

  private static final Duration TOLD = Duration.seconds(1.5);

  private final PauseTransition told = new PauseTransition(TOLD);
  private Path path;

  PathButton() {
    getStyleClass().addAll("flat", "mono", "path");
    setId("path");
    setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    setMnemonicParsing(false);
    setMinWidth(60);
    told.setOnFinished(_ -> tell());
    setOnAction(_ -> copy());
  }

  void show(Path file) {
    if (file == null || !file.equals(path)) {
      path = file;
      setVisible(file != null);
      setTooltip(file == null ? null : new Tooltip(file + "\nClick to copy"));
      told.stop();
      tell();
    }
  }

  private void copy() {
    Clipboards.copy(path.toString());
    setText("Copied");
    told.playFromStart();
  }

  private void tell() {
    setText(path == null ? "" : Paths.shortened(path));
  }
}
