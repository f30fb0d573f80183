package dev.ftl.data.workspace;

import dev.ftl.data.code.Outline;

/// What an agent is shown of a file before it begins.
///
/// @param path as the task names it
/// @param lines the lines shown, counted from 1: `1-60` or `1-15,35-60`; empty without content
/// @param content these lines; empty for a folder, a binary and an empty file
/// @param exports the names that the whole file offers, e.g. `app, add()`
/// @param imports the whole file's import statements, one a line
public record CodeContext(
    String path, String lines, String content, String exports, String imports) {

  /// The context of a file.
  ///
  /// @param text the file's text, or `null` for a folder or a binary
  /// @param target the lines that the task is about, or `null`
  static CodeContext of(String path, String text, LineRange target) {
    if (text == null) {
      return new CodeContext(path, "", "", "", "");
    }
    Excerpt excerpt = Excerpt.of(text, target);
    Outline outline = Outline.of(path, text);
    return new CodeContext(
        path,
        excerpt.lines(),
        excerpt.content(),
        String.join(", ", outline.exports()),
        String.join("\n", outline.imports()));
  }
}
