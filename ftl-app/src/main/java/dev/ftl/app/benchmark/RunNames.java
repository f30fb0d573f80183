package dev.ftl.app.benchmark;

import dev.ftl.data.json.Texts;

/// Names of runs and metrics where there is little room. They differ at their ends as often as at
/// their beginnings, so the middle goes.
final class RunNames {

  private RunNames() {}

  /// The name as one line of at most that many characters.
  static String elided(String name, int most) {
    String line = Texts.line(name, ' ');
    if (line.length() <= most) {
      return line;
    }
    int tail = (most - 1) / 2;
    return line.substring(0, most - 1 - tail) + "…" + line.substring(line.length() - tail);
  }
}
