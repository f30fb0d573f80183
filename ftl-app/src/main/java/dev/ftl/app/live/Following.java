package dev.ftl.app.live;

/// What follows the database while it is shown, and costs nothing otherwise. Its methods belong to
/// the user interface's thread.
public interface Following {

  /// Begins to follow the database, with what it holds now.
  void activate();

  /// Stops following it.
  void deactivate();
}
