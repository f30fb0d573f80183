package dev.ftl.data;

import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.embedding.LazyEmbedder;
import dev.ftl.data.embedding.MiniLm;
import dev.ftl.data.limit.Limits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The databases of a long-running process: connections, mappers and the embedding model stay ready
/// from one call to the next. For any number of threads.
public final class OpenDatabases implements DatabaseOpener, AutoCloseable {

  private record Key(Path file, Access access, Duration busyTimeout) {}

  private final LazyEmbedder embedder = MiniLm.lazy();

  /// The one used last at the end.
  private final SequencedMap<Key, Ftl> open = new LinkedHashMap<>();

  @Override
  public synchronized Ftl open(Path file, Access access, Duration busyTimeout) {
    Key key = new Key(file, access, busyTimeout);
    Ftl ftl = open.remove(key);
    if (ftl == null) {
      ftl = new Ftl(Database.keptOpen(file, access, busyTimeout), embedder);
      if (open.size() >= Limits.OPEN_DATABASES) {
        open.pollFirstEntry().getValue().database().closeIdle();
      }
    }
    open.put(key, ftl);
    return ftl;
  }

  /// Closes every connection that no call is using. A call that is still running closes its own.
  @Override
  public synchronized void close() {
    open.values().forEach(ftl -> ftl.database().closeIdle());
    open.clear();
  }
}
