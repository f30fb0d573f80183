package dev.ftl.data.code;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a source file imports and offers, found without compiling it.
///
/// @param exports the names that it offers, in their order, functions as `add()`; empty for a
///   language that is not known
/// @param imports its import statements, each on one line; empty for a language that is not known
public record Outline(List<String> exports, List<String> imports) {

  private static final Outline NONE = new Outline(List.of(), List.of());

  private static final Pattern JAVA_EXPORT =
      line(
          "public (?:(?:abstract|final|sealed|non-sealed|static|strictfp) )*"
              + "(?:class|interface|enum|record|@interface) (\\w+)()");
  private static final Pattern JAVA_IMPORT = line("import [\\w.* ]+;");
  private static final Pattern SCRIPT_EXPORT =
      line(
          "export (?:default )?(?:declare )?(?:abstract )?(?:async )?"
              + "(?:class|const|let|var|interface|type|enum|function\\*?) ?([\\w$]+)"
              + "(\\s*(?:<[^(]*>)?\\()?");
  private static final Pattern SCRIPT_IMPORT =
      line("import\\s+(?:[\\w$*{}\\s,]+\\s+from\\s+)?[\"'][^\"'\\n]+[\"']");
  private static final Pattern GO_EXPORT =
      line("(?:func|type|var|const) (\\p{Lu}\\w*)(\\s*(?:\\[[^(]*\\])?\\()?");
  private static final Pattern GO_IMPORT =
      line("import\\s+(?:[\\w.]+ )?(?:\"[^\"\\n]+\"|\\([^)]*\\))");

  /// The outline of a file's text; its language follows from its name.
  public static Outline of(String fileName, String text) {
    int dot = fileName.lastIndexOf('.');
    String extension = dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    return switch (extension) {
      case "py", "pyi" -> {
        PythonSource source = new PythonSource(text);
        yield new Outline(source.exports(), source.imports());
      }
      case "java" -> of(text, JAVA_EXPORT, JAVA_IMPORT);
      case "js", "mjs", "jsx", "ts", "tsx" -> of(text, SCRIPT_EXPORT, SCRIPT_IMPORT);
      case "go" -> of(text, GO_EXPORT, GO_IMPORT);
      default -> NONE;
    };
  }

  /// Only what begins at the start of a line is looked at: there, in formatted source, stand the
  /// declarations of the top level and neither comments nor strings.
  private static Outline of(String text, Pattern export, Pattern importing) {
    Set<String> exports = new LinkedHashSet<>();
    for (Matcher found = export.matcher(text); found.find(); ) {
      boolean call = found.group(2) != null && found.group(2).endsWith("(");
      exports.add(found.group(1) + (call ? "()" : ""));
    }
    Set<String> imports = new LinkedHashSet<>();
    for (Matcher found = importing.matcher(text); found.find(); ) {
      imports.add(found.group().replaceAll("\\s+", " "));
    }
    return new Outline(new ArrayList<>(exports), new ArrayList<>(imports));
  }

  private static Pattern line(String pattern) {
    return Pattern.compile("^" + pattern, Pattern.MULTILINE);
  }
}
