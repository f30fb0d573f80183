package dev.ftl.cli.hook;

import dev.ftl.cli.spec.CallContext;
import dev.ftl.data.Ftl;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.project.DatabaseLocation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// What a hook works with.
///
/// @param call the context of the call
/// @param location the database of the project that the agent works in
/// @param folder the folder that the agent works in
/// @param busyTimeout how long to wait for a lock
record HookContext(CallContext call, DatabaseLocation location, Path folder, Duration busyTimeout) {

  Map<String, String> environment() {
    return call.environment();
  }

  boolean hasDatabase() {
    return location.exists();
  }

  Ftl database() {
    return call.host().databases().open(location.path(), Access.EXISTING, busyTimeout);
  }

  /// The root of the working tree that the agent works in.
  Path project() {
    return location.project(folder);
  }
}
