package dev.ftl.data.code;

import java.util.List;

/// The exports and imports of JavaScript and TypeScript modules.
final class ScriptOutline extends SourceOutline {

  private static final List<String> MODIFIERS = List.of("default", "declare", "abstract", "async");
  private static final List<String> KINDS =
      List.of("class", "const", "let", "var", "interface", "type", "enum");

  @Override
  String export(Cursor line) {
    if (!line.skipWord("export")) {
      return null;
    }
    boolean modifier = true;
    while (modifier) {
      modifier = line.skipWord(MODIFIERS);
    }
    boolean function = line.skipWord("function");
    if (!function && !line.skipWord(KINDS)) {
      return null;
    }
    line.skip("*");
    String name = line.name();
    return name.isEmpty() ? null : function ? name + "()" : name;
  }

  /// The statement ends with the quoted name of the module. Anything but names, commas, braces and
  /// asterisks before it is another statement.
  @Override
  int importEnd(String line, boolean first) {
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      if (c == '"' || c == '\'') {
        return line.indexOf(c, at + 1) + 1;
      } else if (!Cursor.isNamePart(c) && !Character.isWhitespace(c) && "*{},".indexOf(c) < 0) {
        return NO_IMPORT;
      }
    }
    return INCOMPLETE;
  }
}
