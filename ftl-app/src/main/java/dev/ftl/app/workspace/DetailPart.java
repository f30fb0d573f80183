package dev.ftl.app.workspace;

import dev.ftl.app.ui.Section;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// A section of the detail that is made anew only when what it shows has changed, so that what is
/// expanded in it stays so; it is left out while there is nothing to show.
final class DetailPart<V> {

  private final VBox body = new VBox();
  private final Section section;
  private final Function<Opened, V> of;
  private final Function<V, List<? extends Node>> maker;
  private V last;

  /// A section that shows nothing yet.
  ///
  /// @param of what it shows of a workspace
  /// @param maker how that is shown; no nodes for nothing
  DetailPart(String title, Function<Opened, V> of, Function<V, List<? extends Node>> maker) {
    this.of = of;
    this.maker = maker;
    body.getStyleClass().add("detail-body");
    section = new Section(title, body);
    section.setVisible(false);
  }

  Section section() {
    return section;
  }

  void show(Opened opened) {
    V now = of.apply(opened);
    if (!Objects.equals(now, last)) {
      last = now;
      body.getChildren().setAll(maker.apply(now));
      section.setVisible(!body.getChildren().isEmpty());
    }
  }
}
