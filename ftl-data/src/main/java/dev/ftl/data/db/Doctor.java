package dev.ftl.data.db;

import dev.ftl.data.FtlException.NoDatabase;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.db.DoctorReport.Check;
import dev.ftl.data.db.DoctorReport.Finding;
import dev.ftl.data.db.DoctorReport.Severity;
import dev.ftl.data.db.DoctorReport.Sizes;
import dev.ftl.data.project.DatabaseLocation;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Examines a database file, whatever state it is in. It changes nothing, migrates nothing, and
/// turns everything that fails into a finding.
public final class Doctor {

  /// How long the doctor waits for a lock.
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private static final String INTERRUPTED =
      "An interrupted write waits to be undone, which the next command does";
  private static final String LOCKS = "locks";
  private static final Set<String> SUFFIXES = Set.of("", "-wal", "-shm", "-journal");
  private static final Set<String> COMPANIONS =
      Set.of("ftl.log", "ftl.log.1", "ftl.log.2", "plugin_root");

  private final Path file;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();
  private final Map<String, Long> rows = new LinkedHashMap<>();

  private Doctor(Path file) {
    this.file = file;
  }

  /// A check of something. It reports what is wrong through [#find].
  @FunctionalInterface
  interface Examination {
    /// Answers a note, or `null`.
    String run() throws SQLException, IOException;
  }

  /// Examines the file.
  ///
  /// @throws NoDatabase when there is none
  public static DoctorReport examine(Path file) {
    if (!Files.exists(file)) {
      throw new NoDatabase("There is no database at " + file);
    }
    return new Doctor(file).report();
  }

  private DoctorReport report() {
    if (check("file", this::file)) {
      check("readable", this::contents);
      // The lock comes last: closing a connection that may write also removes what the one that may
      // only read has left beside the file. But it would undo an interrupted write.
      if (findings.stream().noneMatch(found -> found.message().equals(INTERRUPTED))) {
        check(LOCKS, this::lock);
      }
    }
    check("folder", this::folder);
    Sizes sizes = new Sizes(bytes(""), bytes("-wal"), rows);
    return new DoctorReport(findings.isEmpty(), file, findings, checks, sizes);
  }

  /// Runs a check, and answers whether it found nothing.
  boolean check(String name, Examination examination) {
    int before = findings.size();
    int place = checks.size();
    String note = null;
    boolean failed = false;
    try {
      note = examination.run();
    } catch (SQLException e) {
      failed = true;
      find(isLocked(e) ? LOCKS : name, Severity.ERROR, explain(e));
    } catch (IOException e) {
      failed = true;
      find(name, Severity.ERROR, e.getMessage());
    }
    boolean found = findings.stream().skip(before).anyMatch(one -> one.check().equals(name));
    checks.add(place, new Check(name, !failed && !found, note));
    return !failed && !found;
  }

  /// Reports something wrong, once.
  void find(String check, Severity severity, String message) {
    if (findings.stream().noneMatch(found -> found.message().equals(message))) {
      findings.add(new Finding(check, severity, message));
    }
  }

  /// Notes how many rows a table has.
  void count(String table, long count) {
    rows.put(table, count);
  }

  private String file() {
    if (!Files.isRegularFile(file)) {
      String kind = Files.isDirectory(file) ? "a folder" : "no regular file";
      find("file", Severity.ERROR, "The database " + file + " is " + kind);
    } else if (!Files.isWritable(file)) {
      find("file", Severity.ERROR, "The database " + file + " may not be written");
    }
    return null;
  }

  private String contents() throws SQLException {
    try (Connection connection =
        new Database(file, Access.READ_ONLY, PATIENCE).open(false).connection()) {
      new DoctorQueries(this, connection).run();
    }
    return null;
  }

  private String lock() throws SQLException {
    try (Connection connection =
        new Database(file, Access.EXISTING, PATIENCE).open(true).connection()) {
      Sql sql = new Sql(connection);
      sql.execute("BEGIN IMMEDIATE");
      sql.execute("ROLLBACK");
    }
    return null;
  }

  private String folder() throws IOException {
    if (!DatabaseLocation.isProjects(file)) {
      return "the database is not in a project's .ftl folder";
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(file.getParent())) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        boolean own = SUFFIXES.stream().anyMatch(end -> name.equals(file.getFileName() + end));
        if (!own && !COMPANIONS.contains(name)) {
          find("folder", Severity.WARNING, entry + " does not belong beside the database");
        }
      }
    }
    return null;
  }

  private long bytes(String suffix) {
    try {
      Path part = file.resolveSibling(file.getFileName() + suffix);
      return Files.isRegularFile(part) ? Files.size(part) : 0;
    } catch (IOException _) {
      return 0;
    }
  }

  /// What a failure means, as a sentence.
  String explain(SQLException failure) {
    if (isLocked(failure)) {
      return "Another process holds a lock on the database for over a second";
    }
    if (code(failure) == SQLiteErrorCode.SQLITE_READONLY.code && Files.isWritable(file)) {
      // Reading needs no permission to write, except to undo what a killed process has begun.
      return INTERRUPTED;
    }
    RuntimeException known = SqliteErrors.translate(failure, file);
    return known instanceof IllegalStateException ? failure.getMessage() : known.getMessage();
  }

  private static boolean isLocked(SQLException failure) {
    return code(failure) == SQLiteErrorCode.SQLITE_BUSY.code;
  }

  private static int code(SQLException failure) {
    return failure instanceof SQLiteException sqlite ? sqlite.getResultCode().code & 0xFF : 0;
  }
}
