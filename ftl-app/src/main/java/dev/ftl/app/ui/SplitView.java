package dev.ftl.app.ui;

import dev.ftl.app.settings.Settings;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.skin.SplitPaneSkin;
import javafx.scene.input.MouseEvent;

/// A list and the detail of its selected entry side by side. The divider stays at the share of the
/// width where the user dragged it last, whatever size the window had in between. Style class
/// `split-view`.
public final class SplitView extends SplitPane {

  /// Shares outside of these were stored by versions that kept what a small window caused.
  private static final double LEAST = 0.1;

  private static final double MOST = 0.9;

  private final Node detail;
  private Consumer<Double> remembering = _ -> {};
  private double share;
  private double stacked = Double.NaN;
  private boolean dragged;
  private Object arranged;

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
    addEventFilter(MouseEvent.MOUSE_PRESSED, event -> dragged = isDivider(event.getTarget()));
    addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> release());
  }

  /// Puts the detail below the list while the window is narrow.
  ///
  /// @param shareOfHeight that the list gets then, from 0 to 1
  public SplitView stacking(double shareOfHeight) {
    stacked = shareOfHeight;
    Room.narrow(this)
        .subscribe(
            narrow -> setOrientation(narrow ? Orientation.VERTICAL : Orientation.HORIZONTAL));
    return this;
  }

  private boolean isDivider(Object target) {
    for (Node node = (Node) target; node != null && node != this; node = node.getParent()) {
      if (node.getStyleClass().contains("split-pane-divider")) {
        return node.getParent() == this;
      }
    }
    return false;
  }

  private void release() {
    if (dragged && !getDividers().isEmpty()) {
      double now = getDividerPositions()[0];
      if (isStacked()) {
        stacked = now;
      } else {
        share = now;
        remembering.accept(now);
      }
    }
    dragged = false;
  }

  private boolean isStacked() {
    return !Double.isNaN(stacked) && getOrientation() == Orientation.VERTICAL;
  }

  /// A resize moves the divider as the sides' minimum sizes demand; it comes back as soon as there
  /// is room again.
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    Object now = List.of(getWidth(), getHeight(), getOrientation(), getItems().size());
    if (!now.equals(arranged) && !getDividers().isEmpty()) {
      arranged = now;
      setDividerPositions(isStacked() ? stacked : share);
      super.layoutChildren();
    }
  }

  /// Shows both sides, or the list alone; the divider comes back to where it was.
  public void showDetail(boolean shown) {
    if (shown && getItems().size() == 1) {
      getItems().add(detail);
      setDividerPositions(isStacked() ? stacked : share);
    } else if (!shown) {
      getItems().remove(detail);
    }
  }

  /// Remembers where the divider was dragged to, from one start to the next.
  ///
  /// @param name the screen's name in the settings
  public void remember(Settings settings, String name) {
    String key = "split." + name;
    try {
      double known = Double.parseDouble(settings.text(key, ""));
      if (known >= LEAST && known <= MOST) {
        share = known;
        setDividerPositions(share);
      }
    } catch (NumberFormatException _) {
      // Nothing is remembered: it stays where it was made.
    }
    remembering = now -> settings.set(key, String.format(Locale.ROOT, "%.3f", now));
  }
}
