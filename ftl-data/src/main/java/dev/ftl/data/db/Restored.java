package dev.ftl.data.db;

import java.nio.file.Path;

/// A database that a backup's content was put into.
///
/// @param database the database
/// @param from the backup
/// @param backup where the content before is now; `null` when there was none
/// @param migrated whether the backup had an older schema, and was brought to the current one
public record Restored(Path database, Path from, Path backup, boolean migrated) {}
