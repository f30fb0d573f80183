package dev.ftl.data.db;

import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.FtlException.NoDatabase;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.SQLiteOpenMode;

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
  public static final Duration DEFAULT_BUSY_TIMEOUT = Duration.ofSeconds(10);

  private final Path file;
  private final Access access;
  private final Duration busyTimeout;
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
    this.file = file;
    this.access = access;
    this.busyTimeout = busyTimeout;
  }

  /// The database file.
  public Path file() {
    return file;
  }

  /// A new connection in autocommit mode, on a database of the current schema. The caller closes
  /// it.
  ///
  /// @throws NoDatabase when there is no file and this access does not create one
  public Connection connect() throws SQLException {
    // In this order: what another process makes between two looks is there, and not out of reach.
    if (Files.notExists(file)) {
      if (access != Access.CREATE) {
        throw new NoDatabase("There is no database at " + file);
      }
      createFolder();
      keepOutOfGit();
    } else if (!Files.exists(file)) {
      throw new IoFailure("The database " + file + " cannot be reached", null);
    }
    if (Files.isDirectory(file)) {
      throw new IoFailure("The database " + file + " is a folder", null);
    }
    Connection connection = open();
    try {
      prepare(connection);
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
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
      }
      return git != null;
    } catch (IOException | IoFailure _) {
      return false;
    }
  }

  private synchronized void prepare(Connection connection) throws SQLException {
    if (!prepared) {
      Migrations migrations = new Migrations(connection, file, busyTimeout);
      if (access == Access.READ_ONLY) {
        migrations.check();
      } else {
        migrations.run(!frozen());
      }
      prepared = true;
    }
  }

  /// Checks the schema when its next connection is made, as another process may have changed it.
  synchronized void prepareAgain() {
    prepared = false;
  }

  /// A new connection, whatever the file holds. The caller closes it.
  Connection open() throws SQLException {
    NativeLibrary.locate();
    Properties settings = new Properties();
    settings.setProperty("busy_timeout", Long.toString(busyTimeout.toMillis()));
    settings.setProperty("open_mode", Integer.toString(openMode()));
    if (access != Access.READ_ONLY && !frozen()) {
      settings.setProperty("foreign_keys", "on");
      settings.setProperty("synchronous", "full");
      settings.setProperty("journal_size_limit", "4194304");
    }
    return JDBC.createConnection("jdbc:sqlite:" + uri(), settings);
  }

  private int openMode() {
    boolean reads = access == Access.READ_ONLY || frozen();
    int mode = reads ? SQLiteOpenMode.READONLY.flag : SQLiteOpenMode.READWRITE.flag;
    return access == Access.CREATE ? mode | SQLiteOpenMode.CREATE.flag : mode;
  }

  /// As a URI, because the driver takes a question mark in a plain path for the start of its
  /// settings.
  private String uri() {
    String path = "file:" + file.toUri().getRawPath();
    return frozen() ? path + "?immutable=1" : path;
  }

  /// Whether the file lies where nothing can be written and nothing waits in its log: then it can
  /// be read all the same, though without the locks that SQLite would make files for.
  private boolean frozen() {
    return access != Access.CREATE
        && !Files.isWritable(file.getParent())
        && file.resolveSibling(file.getFileName() + "-wal").toFile().length() == 0;
  }

  private boolean createFile() {
    try {
      // SQLite takes an empty file for a new database.
      Files.createFile(file);
      return true;
    } catch (FileAlreadyExistsException _) {
      return false;
    } catch (IOException e) {
      throw new IoFailure("Cannot create the database " + file + ": " + e.getMessage(), e);
    }
  }

  private void createFolder() {
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw new IoFailure(
          "Cannot create the folder " + file.getParent() + ": " + e.getMessage(), e);
    }
  }
}
