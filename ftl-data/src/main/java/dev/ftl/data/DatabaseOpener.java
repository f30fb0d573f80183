package dev.ftl.data;

import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import java.nio.file.Path;
import java.time.Duration;

/// How a process opens its databases: anew for each call, or once for many of them.
public interface DatabaseOpener {

  /// Opens a database for each call, for a process that makes one call and ends.
  DatabaseOpener FOR_EACH_CALL =
      (file, access, busyTimeout) -> new Ftl(new Database(file, access, busyTimeout));

  /// The services on a database file; nothing is read or created yet.
  Ftl open(Path file, Access access, Duration busyTimeout);
}
