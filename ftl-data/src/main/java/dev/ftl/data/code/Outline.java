package dev.ftl.data.code;

import java.util.List;
import java.util.Locale;

/// What a source file imports and offers, found without compiling it.
///
/// @param exports the names that it offers, in their order, functions as `add()`; empty for a
///   language that is not known
/// @param imports its import statements, each on one line; empty for a language that is not known
public record Outline(List<String> exports, List<String> imports) {

  private static final Outline NONE = new Outline(List.of(), List.of());

  /// The outline of a file's text; its language follows from its name.
  public static Outline of(String fileName, String text) {
    int dot = fileName.lastIndexOf('.');
    String extension = dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    return switch (extension) {
      case "py", "pyi" -> {
        PythonSource source = new PythonSource(text);
        yield new Outline(source.exports(), source.imports());
      }
      case "java" -> new JavaOutline().of(text);
      case "js", "mjs", "jsx", "ts", "tsx" -> new ScriptOutline().of(text);
      case "go" -> new GoOutline().of(text);
      default -> NONE;
    };
  }
}
