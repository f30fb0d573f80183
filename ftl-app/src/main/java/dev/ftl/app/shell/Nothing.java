package dev.ftl.app.shell;

import dev.ftl.app.ui.EmptyState;
import dev.ftl.app.ui.ScreenHeader;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

/// A place that has no screen yet: it says what will be there.
public final class Nothing implements Screen {

  private final BorderPane node;

  private Nothing(BorderPane node) {
    this.node = node;
  }

  /// That place.
  ///
  /// @param text what will be shown there
  public static Screen yet(ScreenId place, String text) {
    BorderPane node =
        new BorderPane(new EmptyState(place.icon(), place.title() + " has no screen yet", text));
    node.setTop(new ScreenHeader(place.title()));
    return new Nothing(node);
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void enter() {}

  @Override
  public void leave() {}

  @Override
  public void focus() {
    node.requestFocus();
  }

  @Override
  public boolean ready() {
    return true;
  }
}
