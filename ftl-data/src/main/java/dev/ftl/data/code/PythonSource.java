package dev.ftl.data.code;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What Python source imports and offers.
public final class PythonSource {

  private static final Pattern NAME_LIST = Pattern.compile(" ?, ?");

  private final List<PythonLines.Line> lines;

  public PythonSource(String text) {
    this.lines = PythonLines.of(text);
  }

  /// The import statements, each on one line, each once, wherever they stand.
  public List<String> imports() {
    return lines.stream()
        .map(PythonLines.Line::text)
        .filter(PythonSource::isImport)
        .map(PythonSource::tidied)
        .distinct()
        .toList();
  }

  /// The top-level packages that the import statements name: `flask` for `from flask.views import
  /// View`. Relative imports name none.
  public Set<String> packages() {
    Set<String> packages = new LinkedHashSet<>();
    for (String statement : imports()) {
      String[] words = statement.split(" ", 3);
      if (words[0].equals("from")) {
        packages.add(firstOf(words[1]));
      } else {
        String modules = statement.substring("import ".length());
        for (String module : NAME_LIST.split(modules)) {
          packages.add(firstOf(module.strip().split(" ", 2)[0]));
        }
      }
    }
    packages.remove("");
    return packages;
  }

  /// The public names that the top level defines, in their order: functions as `add()`, classes and
  /// variables bare.
  public List<String> exports() {
    Set<String> exports = new LinkedHashSet<>();
    for (PythonLines.Line line : lines) {
      if (!line.indented()) {
        exports.addAll(defined(line.text()));
      }
    }
    exports.removeIf(name -> name.startsWith("_"));
    return new ArrayList<>(exports);
  }

  private static List<String> defined(String statement) {
    Cursor at = new Cursor(statement);
    String word = at.name();
    if (word.equals("def") || word.equals("async") && at.skipWord("def")) {
      return List.of(at.name() + "()");
    }
    // `type` is a keyword only where a name follows it.
    String next = word.equals("class") || word.equals("type") ? at.name() : "";
    return next.isEmpty() ? assigned(word, at) : List.of(next);
  }

  /// The variables that an assignment sets: `a, b = 1, 2` or `a: int = 1`.
  private static List<String> assigned(String first, Cursor at) {
    List<String> names = new ArrayList<>(List.of(first));
    while (at.skip(",")) {
      names.add(at.name());
    }
    boolean assigned = at.isAt(":") ? at.goTo('=') : at.isAt("=");
    return assigned && !at.isAt("==") && !names.contains("") ? names : List.of();
  }

  private static boolean isImport(String statement) {
    boolean from = statement.startsWith("from ") && statement.contains(" import");
    return from || statement.startsWith("import ");
  }

  private static String tidied(String statement) {
    return statement.replace("( ", "(").replace(" )", ")").replace(",)", ")");
  }

  private static String firstOf(String module) {
    int dot = module.indexOf('.');
    return dot < 0 ? module : module.substring(0, dot);
  }
}
