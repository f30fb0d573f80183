package dev.ftl.data.db;

import dev.ftl.data.FtlException;
import dev.ftl.data.FtlException.NoDatabase;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.db.DoctorReport.Check;
import dev.ftl.data.db.DoctorReport.Finding;
import dev.ftl.data.db.DoctorReport.Severity;
import dev.ftl.data.db.DoctorReport.Sizes;
import dev.ftl.data.limit.Limits;
import dev.ftl.data.project.DatabaseLocation;
import dev.ftl.data.project.PlainFiles;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Examines a database file, whatever state it is in, and turns everything that fails into a
/// finding. It changes nothing and migrates nothing, unless it is asked to mend what it can.
public final class Doctor {

  /// How long the doctor waits for a lock.
  private static final Duration PATIENCE = Duration.ofMillis(Limits.DOCTOR_MILLIS);

  /// What a finding says of itself when [DoctorFixes] mends it.
  static final String FIX = "Run doctor with --fix, which ";

  private static final String INTERRUPTED =
      "An interrupted write waits to be undone, which the next command does";
  private static final String LOCKS = "locks";
  private static final String WAIT = "Wait until the other process has ended, or end it";
  private static final String PERMISSIONS =
      "Make room on the disk, and check the permissions of the file and its folder";

  /// How to mend damage that only an older state undoes.
  static final String RESTORE = "Put a backup's content back with ftl restore FILE";

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
    return report(file, List.of());
  }

  /// Mends what can be mended without losing anything, and examines the file after that.
  ///
  /// @throws NoDatabase when there is none
  public static DoctorReport fix(Path file) {
    return report(file, new DoctorFixes(file, PATIENCE).apply());
  }

  private static DoctorReport report(Path file, List<String> fixed) {
    if (!Files.exists(file)) {
      throw new NoDatabase("There is no database at " + file);
    }
    return new Doctor(file).report(fixed);
  }

  private DoctorReport report(List<String> fixed) {
    boolean writable = check("file", this::file);
    if (Files.isRegularFile(file)) {
      check("readable", this::contents);
    }
    if (writable) {
      // The lock comes last: closing a connection that may write also removes what the one that may
      // only read has left beside the file. But it would undo an interrupted write.
      if (findings.stream().noneMatch(found -> found.message().equals(INTERRUPTED))) {
        check(LOCKS, this::lock);
      }
    }
    check("links", this::links);
    check("folder", this::folder);
    Sizes sizes = new Sizes(bytes(""), bytes("-wal"), rows);
    return new DoctorReport(findings.isEmpty(), file, findings, fixed, checks, sizes, Limits.all());
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
      find(isLocked(e) ? LOCKS : name, Severity.ERROR, explain(e), fixFor(e));
    } catch (FtlException e) {
      failed = true;
      boolean busy = e instanceof FtlException.Busy;
      find(busy ? LOCKS : name, Severity.ERROR, e.getMessage(), busy ? WAIT : PERMISSIONS);
    } catch (IOException e) {
      failed = true;
      find(name, Severity.ERROR, e.getMessage(), PERMISSIONS);
    }
    boolean found = findings.stream().skip(before).anyMatch(one -> one.check().equals(name));
    checks.add(place, new Check(name, !failed && !found, note));
    return !failed && !found;
  }

  /// Reports something wrong, once.
  void find(String check, Severity severity, String message, String fix) {
    if (findings.stream().noneMatch(found -> found.message().equals(message))) {
      findings.add(new Finding(check, severity, message, fix));
    }
  }

  /// Notes how many rows a table has.
  void count(String table, long count) {
    rows.put(table, count);
  }

  private String file() {
    if (!Files.isRegularFile(file)) {
      String kind = Files.isDirectory(file) ? "a folder" : "no regular file";
      find(
          "file",
          Severity.ERROR,
          "The database " + file + " is " + kind,
          "Move it away, or name another database");
    } else if (!Files.isWritable(file) || !Files.isWritable(file.getParent())) {
      find(
          "file",
          Severity.ERROR,
          "The database " + file + " may not be written",
          "To write, run as its owner, or change the permissions of the file and its folder");
    }
    return null;
  }

  private String contents() throws SQLException {
    try (Opened opened = new Database(file, Access.READ_ONLY, PATIENCE).open(false)) {
      new DoctorQueries(this, opened.connection()).run();
    }
    return null;
  }

  private String lock() throws SQLException {
    try (Opened opened = new Database(file, Access.EXISTING, PATIENCE).open(true)) {
      Sql sql = new Sql(opened.connection());
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
        Path place = file.resolveSibling(name);
        boolean own = place.equals(file) || DatabaseFiles.beside(file).contains(place);
        if (name.startsWith(PlainFiles.UNFINISHED)) {
          find(
              "folder",
              Severity.WARNING,
              entry + " was left behind by a backup or restore that was killed",
              FIX + "deletes it when it is older than an hour");
        } else if (!own && !COMPANIONS.contains(name) && !name.startsWith(DoctorReport.SAVED)) {
          find(
              "folder",
              Severity.WARNING,
              entry + " does not belong beside the database",
              "Move it elsewhere, or delete it");
        }
      }
    }
    return null;
  }

  /// Each name has a log of its own: what is written through one is lost through the other.
  private String links() throws IOException {
    try {
      int links = (int) Files.getAttribute(file, "unix:nlink");
      if (links > 1 && Files.isRegularFile(file)) {
        find(
            "links",
            Severity.ERROR,
            "The database has %d names (hard links), and loses writes when it is used through more"
                    .formatted(links)
                + " than one",
            "Make a copy with ftl backup, and delete the other names");
      }
    } catch (UnsupportedOperationException | IllegalArgumentException _) {
      return "this system does not count names";
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

  /// How to mend what a failure means, as a sentence.
  String fixFor(SQLException failure) {
    if (isLocked(failure)) {
      return WAIT;
    }
    if (explain(failure).equals(INTERRUPTED)) {
      return FIX + "undoes it";
    }
    RuntimeException known = SqliteErrors.translate(failure, file);
    return known instanceof FtlException.IoFailure ? PERMISSIONS : RESTORE;
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
