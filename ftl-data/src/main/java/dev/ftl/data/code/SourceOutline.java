package dev.ftl.data.code;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Outlines source in a language whose declarations and imports begin at the start of a line. In
/// formatted source, neither comments nor strings do.
///
/// Each line is read at most twice, the second time as part of an import that began above it, so
/// the time is proportional to the length of the source.
abstract class SourceOutline {

  static final int INCOMPLETE = -1;
  static final int NO_IMPORT = 0;

  private static final String IMPORT = "import";

  /// The outline of a source text.
  final Outline of(String text) {
    List<String> lines = text.lines().toList();
    Set<String> exports = new LinkedHashSet<>();
    Set<String> imports = new LinkedHashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (isImport(line)) {
        String statement = statement(lines, i);
        if (statement != null) {
          imports.add(String.join(" ", statement.strip().split("\\s+")));
        }
      } else if (!line.isEmpty() && !Character.isWhitespace(line.charAt(0))) {
        String export = export(new Cursor(line));
        if (export != null) {
          exports.add(export);
        }
      }
    }
    return new Outline(new ArrayList<>(exports), new ArrayList<>(imports));
  }

  /// What the line declares for others to use, functions as `add()`; `null` for nothing.
  ///
  /// @param line at its start
  abstract String export(Cursor line);

  /// Where an import statement ends.
  ///
  /// @param line its first line, or one that follows while it is not complete
  /// @param first whether it is the first line
  /// @return the length of the statement's part in this line; [#INCOMPLETE] when it goes on in the
  ///   next line, [#NO_IMPORT] when this is not an import
  abstract int importEnd(String line, boolean first);

  /// The import that begins in this line, or `null`. One that is never completed ends before the
  /// next import, so that no line is read for more than one.
  private String statement(List<String> lines, int first) {
    StringBuilder statement = new StringBuilder();
    for (int i = first; i < lines.size() && (i == first || !isImport(lines.get(i))); i++) {
      String line = lines.get(i);
      int end = importEnd(line, i == first);
      if (end == NO_IMPORT) {
        return null;
      }
      statement.append(line, 0, end == INCOMPLETE ? line.length() : end).append(' ');
      if (end != INCOMPLETE) {
        return statement.toString();
      }
    }
    return null;
  }

  private static boolean isImport(String line) {
    return line.startsWith(IMPORT) && new Cursor(line).skipWord(IMPORT);
  }
}
