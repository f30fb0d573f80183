package dev.ftl.data.db;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The state of a database's health.
///
/// @param ok whether there is no finding
/// @param findings what is wrong
/// @param fixed what was mended, a sentence each; empty unless that was asked for
/// @param checks what was looked at
/// @param limits how much FTL takes, reads and shows at most
public record DoctorReport(
    boolean ok,
    Path database,
    List<Finding> findings,
    List<String> fixed,
    List<Check> checks,
    Sizes sizes,
    Map<String, Integer> limits) {

  /// How the names of what [Restore] saved begin.
  static final String SAVED = "before-restore-";

  /// How bad a finding is.
  public enum Severity {
    /// Commands fail, or data is lost.
    ERROR,
    /// Commands work, but something is not as it should be.
    WARNING
  }

  /// Something wrong.
  ///
  /// @param check which check found it
  /// @param message a sentence
  /// @param fix how to mend it, a sentence
  public record Finding(String check, Severity severity, String message, String fix) {}

  /// Something that was looked at.
  ///
  /// @param ok whether it led to no finding
  /// @param note what is worth knowing of it, or `null`
  public record Check(String check, boolean ok, String note) {}

  /// How large the database is.
  ///
  /// @param file bytes of the database file
  /// @param wal bytes of its write-ahead log
  /// @param rows per table; tables that cannot be read are left out
  public record Sizes(long file, long wal, Map<String, Long> rows) {}
}
