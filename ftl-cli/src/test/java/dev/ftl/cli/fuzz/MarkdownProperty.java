package dev.ftl.cli.fuzz;

/// What holds for a comparison as Markdown: of the names in it, none is markup, a link or a
/// mention, and none breaks a line of a table.
final class MarkdownProperty {

  private static final int COLUMNS = 9;

  private MarkdownProperty() {}

  static void check(String markdown, int metrics) {
    Property.harmless(markdown, "Markdown");
    int rows = 0;
    for (String line : markdown.lines().toList()) {
      boolean ours =
          line.startsWith("<details><summary>") || line.equals("</details>") || line.equals("---");
      if (!ours) {
        plain(line);
      }
      if (line.startsWith("| ")) {
        Property.same(pipes(line), COLUMNS + 1, "a row of a table has its columns: " + line);
        boolean head = line.startsWith("| verdict") || line.startsWith("| :--");
        rows += head ? 0 : 1;
      }
    }
    Property.same(rows, metrics, "each metric has one row");
  }

  /// Outside of code, everything that could be markup is escaped.
  private static void plain(String line) {
    boolean code = false;
    int start = line.startsWith("> ") ? 2 : 0;
    for (int i = start; i < line.length(); i++) {
      char c = line.charAt(i);
      if (!code && c == '\\') {
        i++;
      } else if (c == '`') {
        code = !code;
      } else if (!code) {
        char next = i + 1 < line.length() ? line.charAt(i + 1) : ' ';
        Property.holds("[]<!@#".indexOf(c) < 0, "nothing is a link or a mention: " + line);
        Property.holds(c != ':' || next != '/', "nothing is a link: " + line);
        Property.holds(
            c != 'w' || !line.startsWith("www.", i), "nothing is a link by its name: " + line);
      }
    }
    Property.holds(!code, "code ends in its line: " + line);
  }

  private static int pipes(String line) {
    int pipes = 0;
    for (int i = 0; i < line.length(); i++) {
      pipes += line.charAt(i) == '|' && (i == 0 || line.charAt(i - 1) != '\\') ? 1 : 0;
    }
    return pipes;
  }
}
