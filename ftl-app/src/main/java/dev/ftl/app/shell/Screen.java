package dev.ftl.app.shell;

import dev.ftl.app.live.Following;
import java.util.List;
import javafx.scene.Node;

/// What fills a [ScreenId]. All methods are called on the user interface's thread.
public interface Screen {

  /// What is shown; always the same node.
  Node node();

  /// What it shows, which follows the database as long as it is shown.
  Following model();

  /// Gives the keyboard to its main list.
  void focus();

  /// Gives the keyboard to its search field; a place without one does nothing.
  default void search() {}

  /// Selects what an id names, so that it is in sight once it is read; a place without entries does
  /// nothing.
  ///
  /// @param id the id as the database has it, as a text
  default void open(String id) {}

  /// What [#open] would be given to come back to what is open now; `null` when nothing is.
  default String opened() {
    return null;
  }

  /// Goes one step back: from a detail to the list, from a filter to all.
  ///
  /// @return whether there was a step to go
  default boolean back() {
    return false;
  }

  /// What can be done here besides, for the help, the palette and their keys.
  default List<Action> actions() {
    return List.of();
  }

  /// Whether everything that it shows at first has been read.
  boolean ready();
}
