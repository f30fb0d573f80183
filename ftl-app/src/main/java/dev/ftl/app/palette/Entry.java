package dev.ftl.app.palette;

import dev.ftl.app.shell.Action;
import dev.ftl.app.shell.Navigator;
import java.time.Instant;
import java.util.List;
import org.kordamp.ikonli.Ikon;

/// A line of the palette.
///
/// @param kind what it is: a command's section, or "Session"
/// @param id an entity's, to be told apart by, or empty
/// @param shortcuts a command's keys, as [Action#shortcuts] names them
/// @param time when an entity began, or `null`
/// @param on whether what a command chooses is chosen now; `null` when it chooses nothing
/// @param run what happens when it is chosen
record Entry(
    String kind,
    Ikon icon,
    String title,
    String id,
    List<String> shortcuts,
    Instant time,
    Boolean on,
    Runnable run) {

  static Entry of(Action action) {
    return new Entry(
        action.section(),
        action.icon(),
        action.title(),
        "",
        action.shortcuts(),
        null,
        action.checked() == null ? null : Boolean.valueOf(action.isChecked()),
        action.run());
  }

  static Entry of(Entity entity, Navigator navigator) {
    return new Entry(
        entity.kind(),
        entity.place().icon(),
        entity.title(),
        entity.id(),
        List.of(),
        entity.time(),
        null,
        () -> navigator.go(entity.place(), entity.key()));
  }

  /// Whether it leads where the other one does, though it may be told otherwise by now.
  boolean sameAs(Entry other) {
    return other != null && kind.equals(other.kind) && id.equals(other.id) && sameTitle(other);
  }

  private boolean sameTitle(Entry other) {
    return !id.isEmpty() || title.equals(other.title);
  }
}
