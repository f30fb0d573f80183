package dev.ftl.app.ui;

import dev.ftl.app.settings.Settings;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.skin.SplitPaneSkin;

/// A list and the detail of its selected entry side by side, the border between them where the
/// reader last put it. Style class `split-view`.
public final class SplitView extends SplitPane {

  private final Node detail;
  private Consumer<Double> remembering = _ -> {};
  private double share;

  /// Both sides.
  ///
  /// @param share of the width that the list gets at first, from 0 to 1
  public SplitView(Node list, Node detail, double share) {
    super(list, detail);
    this.detail = detail;
    this.share = share;
    getStyleClass().add("split-view");
    // Without a skin the sides are in no scene yet, and cannot be given the keyboard.
    setSkin(new SplitPaneSkin(this));
    setDividerPositions(share);
    follow();
  }

  private void follow() {
    getDividers()
        .getFirst()
        .positionProperty()
        .addListener(
            (_, _, now) -> {
              share = now.doubleValue();
              remembering.accept(share);
            });
  }

  /// Shows both sides, or the list alone; the border comes back to where it was.
  public void showDetail(boolean shown) {
    if (shown && getItems().size() == 1) {
      double before = share;
      getItems().add(detail);
      follow();
      setDividerPositions(before);
    } else if (!shown) {
      getItems().remove(detail);
    }
  }

  /// Remembers where the border is, from one start to the next.
  ///
  /// @param name the screen's name in the settings
  public void remember(Settings settings, String name) {
    String key = "split." + name;
    try {
      share = Double.parseDouble(settings.text(key, ""));
      setDividerPositions(share);
    } catch (NumberFormatException _) {
      // Nothing is remembered: it stays where it was made.
    }
    remembering = now -> settings.set(key, String.format(Locale.ROOT, "%.3f", now));
  }
}
