package dev.ftl.app.shell;

import dev.ftl.app.ui.EmptyState;
import dev.ftl.app.ui.ScreenHeader;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

/// A place whose data FTL does not make yet: it says what will be there.
public final class Nothing implements Screen {

  private final BorderPane node;

  private Nothing(BorderPane node) {
    this.node = node;
  }

  /// That place, empty.
  public static Screen yet(Place place) {
    String text =
        switch (place) {
          case BENCHMARKS -> "Benchmark runs and how they compare will be shown here.";
          case MEMORY ->
              "Failures that agents met and patterns that worked, how much they matter and whether"
                  + " they helped, will be shown here. FTL does not gather them yet: there is"
                  + " nothing to be run.";
          case OVERVIEW, SESSIONS, PLANS, WORKSPACES, ACTIVITY -> null;
        };
    BorderPane node =
        new BorderPane(
            new EmptyState(
                place.icon(),
                "No " + place.title().toLowerCase(java.util.Locale.ROOT) + " yet",
                text));
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
