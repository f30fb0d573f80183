package dev.ftl.data.db;

import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.FtlException.NoDatabase;
import dev.ftl.data.db.ConnectionPool.Pooled;
import dev.ftl.data.limit.Limits;
import dev.ftl.data.project.DatabaseLocation;
import dev.ftl.data.project.GitRoot;
import dev.ftl.data.project.NewFiles;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteJDBCLoader;

/// One database file: hands out connections that are set up alike, and sees to its schema before
/// the first of them.
///
/// The file is made by the first connection of a creating database, and never by another.
public final class Database {

  /// What the connections may do.
  public enum Access {
    /// Read and write; a missing file is created.
    CREATE,
    /// Read and write an existing file.
    EXISTING,
    /// Read only: can neither hold nor wait for the write lock.
    READ_ONLY
  }

  /// How long a statement waits for a lock unless told otherwise.
  public static final Duration DEFAULT_BUSY_TIMEOUT = Duration.ofMillis(Limits.BUSY_MILLIS);

  private final Path file;
  private final Access access;
  private final Duration busyTimeout;
  private final ConnectionPool pool;
  private boolean prepared;

  /// Loads the driver on a thread of its own, while the caller does something else: it takes as
  /// long as everything around it.
  public static void preload() {
    Thread.ofPlatform().daemon().name("driver").start(Database::loadDriver);
  }

  private static void loadDriver() {
    try {
      NativeLibrary.locate();
      new SQLiteConfig();
      SQLiteJDBCLoader.initialize();
    } catch (Exception _) {
      // Connecting meets the same trouble, and has somebody to tell.
    }
  }

  /// Names the file; nothing is opened yet.
  public Database(Path file, Access access, Duration busyTimeout) {
    this(file, access, busyTimeout, null);
  }

  private Database(Path file, Access access, Duration busyTimeout, ConnectionPool pool) {
    this.file = file;
    this.access = access;
    this.busyTimeout = busyTimeout;
    this.pool = pool;
  }

  /// A database of a long-running process, whose connections stay open from one transaction to the
  /// next. The caller ends that with [#closeIdle].
  public static Database keptOpen(Path file, Access access, Duration busyTimeout) {
    return new Database(file, access, busyTimeout, new ConnectionPool(file));
  }

  /// The database file.
  public Path file() {
    return file;
  }

  /// How long a statement waits for a lock.
  Duration busyTimeout() {
    return busyTimeout;
  }

  /// A new connection in autocommit mode, on a database of the current schema, that reads and, if
  /// this access allows it, writes. The caller closes it.
  ///
  /// @throws NoDatabase when there is no file and this access does not create one
  public Connection connect() throws SQLException {
    return connect(access != Access.READ_ONLY).connection();
  }

  /// A connection for one transaction, which [#release] takes back.
  ///
  /// @param writes whether it is to write; reading works for some who cannot
  Pooled lease(boolean writes) throws SQLException {
    if (pool == null) {
      return new Pooled(connect(writes), null, 0);
    }
    Pooled pooled = !writes || mayWrite(file) ? pool.take() : null;
    if (pooled == null) {
      // The file may be another one than last time.
      prepareAgain();
      // Before connecting: a file that is replaced meanwhile has another key by then.
      Object key = pool.key();
      pooled = Pooled.of(connect(writes), key);
    }
    return pooled;
  }

  /// Takes a connection back after its transaction.
  ///
  /// @param ended whether the transaction was committed or rolled back; closing the connection
  ///   undoes what is still open
  void release(Pooled pooled, boolean ended) throws SQLException {
    if (pool == null || !ended) {
      pooled.opened().close();
    } else {
      pool.give(pooled);
    }
  }

  /// Closes the connections that are kept open and not in use; those in use are closed after it.
  public void closeIdle() {
    if (pool != null) {
      pool.close();
    }
  }

  /// A new connection in autocommit mode, on a database of the current schema, or of an older one
  /// if it only reads and cannot bring it up to date.
  ///
  /// @param writes whether it is to write; reading works for some who cannot
  Opened connect(boolean writes) throws SQLException {
    // In this order: what another process makes between two looks is there, and not out of reach.
    if (Files.notExists(file)) {
      if (access != Access.CREATE) {
        throw new NoDatabase("There is no database at " + file);
      }
      createFolder();
      keepOutOfGit();
      createFile();
    } else if (!Files.exists(file)) {
      throw new IoFailure("The database " + file + " cannot be reached", null);
    }
    if (!Files.isRegularFile(file)) {
      String kind = Files.isDirectory(file) ? "a folder" : "not a regular file";
      throw new IoFailure("The database " + file + " is " + kind, null);
    }
    Guard.refuseSpecialFiles(file);
    return opened(writes, true);
  }

  /// Creates the database unless it is there, and brings it to the current schema.
  ///
  /// @return whether this call created the file; of several at once, one is told so
  public boolean create() {
    createFolder();
    boolean created = createFile();
    try (Connection _ = connect()) {
      return created;
    } catch (SQLException e) {
      throw SqliteErrors.translate(e, file);
    }
  }

  /// Keeps the folder of a project's database out of git, through `info/exclude`, which belongs to
  /// this clone alone. A database elsewhere is left to its owner, and a git folder that cannot be
  /// written is no reason to fail.
  ///
  /// @return whether git ignores the folder now
  public boolean keepOutOfGit() {
    if (!DatabaseLocation.isProjects(file)) {
      return false;
    }
    try {
      GitRoot git = GitRoot.above(file.getParent().getParent());
      if (git != null) {
        git.exclude(DatabaseLocation.FOLDER + "/");
        git.rememberMain();
      }
      return git != null;
    } catch (IOException | IoFailure _) {
      return false;
    }
  }

  /// A new connection, whatever the file holds. The caller closes it.
  ///
  /// @param writes whether it is to write; reading works for some who cannot
  Opened open(boolean writes) throws SQLException {
    Guard.refuseSpecialFiles(file);
    return opened(writes, false);
  }

  /// A full disk has no room for the files that SQLite makes for every connection, reading or not.
  private Opened opened(boolean writes, boolean checksSchema) throws SQLException {
    try {
      return check(connection(writes), checksSchema);
    } catch (SQLException e) {
      if (writes || !SqliteErrors.isFull(e)) {
        throw e;
      }
      return check(new RestrictedReader(realFile(), busyTimeout).open(), checksSchema);
    }
  }

  private Opened check(Opened opened, boolean checksSchema) throws SQLException {
    try {
      Guard.readSchema(opened.connection());
      if (checksSchema) {
        Guard.limit(opened.connection());
        Guard.refuseSuspects(new Sql(opened.connection()), file);
        checkSchema(opened);
      } else {
        probe(opened);
      }
      return opened;
    } catch (SQLException | RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  private synchronized void checkSchema(Opened opened) throws SQLException {
    if (!prepared) {
      Migrations migrations = new Migrations(opened.connection(), file, busyTimeout);
      if (access == Access.READ_ONLY || opened.isRestricted()) {
        migrations.check();
      } else {
        migrations.run();
      }
      prepared = true;
    } else if (access == Access.READ_ONLY) {
      probe(opened);
    }
  }

  /// Touches the file, so that what keeps it from being read shows now.
  private static void probe(Opened opened) throws SQLException {
    new Sql(opened.connection()).number("PRAGMA schema_version");
  }

  /// Checks the schema when its next connection is made, as another process may have changed it.
  synchronized void prepareAgain() {
    prepared = false;
  }

  private Opened connection(boolean writes) throws SQLException {
    Path real = Files.isSymbolicLink(file) ? realFile() : file;
    if (!mayWrite(real)) {
      if (writes && access != Access.READ_ONLY) {
        throw new IoFailure("The database " + file + " is read-only for this user", null);
      }
      return new RestrictedReader(real, busyTimeout).open();
    }
    boolean readOnly = access == Access.READ_ONLY;
    ConnectionSettings settings =
        readOnly
            ? ConnectionSettings.reading(file, busyTimeout)
            : ConnectionSettings.writing(file, busyTimeout, access == Access.CREATE);
    return new Opened(settings.connect(""), real, false, null);
  }

  /// Whether SQLite could write the file, and others beside it.
  private static boolean mayWrite(Path file) {
    return Files.isWritable(file.getParent()) && (Files.isWritable(file) || Files.notExists(file));
  }

  /// SQLite keeps its files beside the database itself, and not beside a link to it.
  private Path realFile() {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      throw new IoFailure("The database " + file + " cannot be reached: " + e.getMessage(), e);
    }
  }

  private boolean createFile() {
    try {
      // SQLite takes an empty file for a new database.
      new NewFiles(file.getParent()).createFile(file);
      return true;
    } catch (FileAlreadyExistsException _) {
      return false;
    } catch (IOException e) {
      throw new IoFailure("Cannot create the database " + file + ": " + e.getMessage(), e);
    }
  }

  void createFolder() {
    try {
      new NewFiles(file.getParent()).createFolder();
    } catch (IOException e) {
      throw new IoFailure(
          "Cannot create the folder " + file.getParent() + ": " + e.getMessage(), e);
    }
  }
}
