package dev.ftl.app.live;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// What the status bar tells of the watching.
///
/// @param file the watched database, or `null` before one was chosen
/// @param changedAt when the database was last changed, or `null` before it was read
/// @param reading how long the last reading took, on a thread of its own; `null` before the first
/// @param showing how long the screens took to take it over, on the user interface's thread
/// @param readings how often the database was read since it is watched; an idle tick is none
/// @param interval the time between two ticks
public record Pulse(
    Path file,
    Condition condition,
    Instant changedAt,
    Duration reading,
    Duration showing,
    long readings,
    Duration interval,
    boolean paused) {

  /// Before anything was read.
  static Pulse connecting(Path file, Duration interval, boolean paused) {
    return new Pulse(file, Condition.CONNECTING, null, null, null, 0, interval, paused);
  }

  Pulse with(Condition condition, Instant changedAt) {
    return new Pulse(file, condition, changedAt, reading, showing, readings, interval, paused);
  }

  Pulse read(Duration reading, Duration showing) {
    return new Pulse(file, condition, changedAt, reading, showing, readings + 1, interval, paused);
  }

  Pulse every(Duration interval, boolean paused) {
    return new Pulse(file, condition, changedAt, reading, showing, readings, interval, paused);
  }
}
