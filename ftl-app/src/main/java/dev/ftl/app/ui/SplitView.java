package dev.ftl.app.ui;

import dev.ftl.app.settings.Settings;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/// A list and the detail of its selected entry side by side, the border between them where the
/// reader last put it. Style class `split-view`.
public final class SplitView extends SplitPane {

  /// Both sides.
  ///
  /// @param share of the width that the list gets at first, from 0 to 1
  public SplitView(Node list, Node detail, double share) {
    super(list, detail);
    getStyleClass().add("split-view");
    setDividerPositions(share);
    setResizableWithParent(list, false);
  }

  /// Remembers where the border is, from one start to the next.
  ///
  /// @param name the screen's name in the settings
  public void remember(Settings settings, String name) {
    String key = "split." + name;
    Divider divider = getDividers().getFirst();
    try {
      divider.setPosition(Double.parseDouble(settings.text(key, "")));
    } catch (NumberFormatException _) {
      // Nothing is remembered: it stays where it was made.
    }
    divider
        .positionProperty()
        .addListener(
            (_, _, now) ->
                settings.set(key, String.format(Locale.ROOT, "%.3f", now.doubleValue())));
  }
}
