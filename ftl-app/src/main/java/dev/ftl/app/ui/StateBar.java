package dev.ftl.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// How much of a whole is in which state: a bar of parts, told in words by its tooltip and to
/// screen readers. Style class `state-bar`; a part is a `state-part` with its tone's pseudo-class.
public final class StateBar extends Region {

  /// So much is in that state.
  public record Part(Mark mark, int count) {}

  private static final double HEIGHT = 6;
  private static final double GAP = 1;
  private static final double LEAST = 3;

  private final Tooltip words = new Tooltip();
  private List<Part> parts = List.of();

  /// A bar of nothing yet.
  public StateBar() {
    getStyleClass().add("state-bar");
    setMinHeight(HEIGHT);
    setPrefSize(140, HEIGHT);
    setMaxHeight(HEIGHT);
    Tooltip.install(this, words);
  }

  /// Shows these parts from left to right; parts of nothing are left out.
  public void show(List<Part> fresh) {
    List<Part> some = fresh.stream().filter(part -> part.count() > 0).toList();
    if (some.equals(parts)) {
      return;
    }
    parts = some;
    String told =
        some.stream()
            .map(part -> part.count() + " " + part.mark().word().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    words.setText(told);
    setAccessibleText(told);
    List<Region> regions = new ArrayList<>();
    for (Part part : some) {
      Region region = new Region();
      region.getStyleClass().add("state-part");
      region.pseudoClassStateChanged(part.mark().tone().pseudoClass(), true);
      regions.add(region);
    }
    getChildren().setAll(regions);
  }

  @Override
  protected void layoutChildren() {
    int whole = parts.stream().mapToInt(Part::count).sum();
    double room = getWidth() - GAP * (parts.size() - 1);
    double spare = room - LEAST * parts.size();
    double x = 0;
    for (int i = 0; i < parts.size(); i++) {
      double width = LEAST + Math.max(0, spare) * parts.get(i).count() / whole;
      getChildren().get(i).resizeRelocate(x, 0, width, getHeight());
      x += width + GAP;
    }
  }
}
