package dev.ftl.app.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where a comparison is written to, and in which format. The name that somebody typed counts: some
/// file choosers append the suffix of the chosen format to it, `results.md.csv`.
///
/// @param format the one that the name's suffix says
record ExportFile(ExportFormat format, Path file) {

  /// The file that was meant. One that exists under the shorter name is left alone, because nobody
  /// was asked about it.
  static ExportFile of(ExportFormat chosen, Path file) {
    String name = file.getFileName().toString();
    String appended = "." + chosen.suffix();
    String typed =
        name.endsWith(appended) ? name.substring(0, name.length() - appended.length()) : name;
    for (ExportFormat format : ExportFormat.values()) {
      Path meant = file.resolveSibling(typed);
      if (typed.endsWith("." + format.suffix()) && (typed.equals(name) || Files.notExists(meant))) {
        return new ExportFile(format, meant);
      }
    }
    return new ExportFile(chosen, file);
  }
}
