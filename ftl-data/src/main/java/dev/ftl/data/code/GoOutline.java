package dev.ftl.data.code;

import java.util.List;

/// The exported declarations and the imports of Go source.
final class GoOutline extends SourceOutline {

  private static final List<String> KINDS = List.of("func", "type", "var", "const");

  @Override
  String export(Cursor line) {
    boolean function = line.isAt("func");
    String name = line.skipWord(KINDS) ? line.name() : "";
    if (name.isEmpty() || !Character.isUpperCase(name.charAt(0))) {
      return null;
    }
    return function ? name + "()" : name;
  }

  @Override
  int importEnd(String line, boolean first) {
    if (first && line.indexOf('(') < 0) {
      int open = line.indexOf('"');
      return open < 0 ? NO_IMPORT : line.indexOf('"', open + 1) + 1;
    }
    int close = line.indexOf(')');
    return close < 0 ? INCOMPLETE : close + 1;
  }
}
