package dev.ftl.data.code;

import java.util.List;

/// The public types and the imports of Java source.
final class JavaOutline extends SourceOutline {

  private static final List<String> MODIFIERS =
      List.of("abstract", "final", "sealed", "non-sealed", "static", "strictfp");
  private static final List<String> KINDS =
      List.of("class", "interface", "enum", "record", "@interface");

  @Override
  String export(Cursor line) {
    if (!line.skipWord("public")) {
      return null;
    }
    boolean modifier = true;
    while (modifier) {
      modifier = line.skipWord(MODIFIERS);
    }
    String name = line.skipWord(KINDS) ? line.name() : "";
    return name.isEmpty() ? null : name;
  }

  @Override
  int importEnd(String line, boolean first) {
    return line.indexOf(';') + 1;
  }
}
