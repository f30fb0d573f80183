package dev.ftl.app.shell;

import dev.ftl.app.live.Poller;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Stops the watching, or goes on with it.
final class PauseButton extends Button {

  private final FontIcon icon = new FontIcon(BootstrapIcons.PAUSE_FILL);
  private final Tooltip tooltip = new Tooltip();

  PauseButton(Poller live) {
    getStyleClass().addAll("flat", "pause");
    setId("pause");
    setGraphic(icon);
    setTooltip(tooltip);
    setOnAction(_ -> live.pause(!live.pulse().get().paused()));
  }

  void show(boolean paused) {
    icon.setIconCode(paused ? BootstrapIcons.PLAY_FILL : BootstrapIcons.PAUSE_FILL);
    String does = paused ? "Go on" : "Pause";
    tooltip.setText(does + "  Space");
    setAccessibleText(does);
  }
}
