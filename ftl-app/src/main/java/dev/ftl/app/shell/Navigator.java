package dev.ftl.app.shell;

/// Leads from one place to another.
public interface Navigator {

  /// Shows a place.
  void go(ScreenId place);

  /// Shows a place with the entry of that id selected; with `null`, as it was left.
  void go(ScreenId place, String id);
}
