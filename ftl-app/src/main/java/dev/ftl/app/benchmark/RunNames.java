package dev.ftl.app.benchmark;

import dev.ftl.app.ui.Shown;
import dev.ftl.data.json.Texts;
import dev.ftl.data.limit.Details;

/// Names of runs and metrics where there is little room. They differ at their ends as often as at
/// their beginnings, so the middle goes.
final class RunNames {

  private RunNames() {}

  /// The name as one line of at most that many characters.
  static String elided(String name, int most) {
    return Shown.text(Details.elided(Texts.line(name, ' '), most));
  }
}
