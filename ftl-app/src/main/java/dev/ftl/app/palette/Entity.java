package dev.ftl.app.palette;

import dev.ftl.app.shell.ScreenId;
import java.time.Instant;

/// Something in the database that somebody may want to see.
///
/// @param place where it is shown
/// @param kind what it is: "Session"
/// @param key what its place selects it by
/// @param id as people and commands name it
/// @param title what it is about
/// @param time when it began, or `null` when that is not known
record Entity(ScreenId place, String kind, String key, String id, String title, Instant time) {}
