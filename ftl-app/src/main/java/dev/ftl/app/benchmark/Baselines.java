package dev.ftl.app.benchmark;

import dev.ftl.app.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Which run is pinned as the baseline in which database, from one start to the next.
final class Baselines {

  private static final String NAME = "benchmarks.baselines";
  private static final int MOST = 20;

  private final Settings settings;

  Baselines(Settings settings) {
    this.settings = settings;
  }

  /// The run that is pinned in that database, or `null`.
  String in(Path database) {
    List<String> known = settings.list(NAME);
    for (int i = 0; i + 1 < known.size(); i += 2) {
      if (database != null && known.get(i).equals(database.toString())) {
        return known.get(i + 1);
      }
    }
    return null;
  }

  /// Pins a run in that database, or none for `null`. Those that were pinned longest ago are
  /// forgotten.
  void pin(Path database, String runId) {
    List<String> known = settings.list(NAME);
    List<String> pinned = new ArrayList<>();
    if (runId != null) {
      pinned.addAll(List.of(database.toString(), runId));
    }
    for (int i = 0; i + 1 < known.size() && pinned.size() < 2 * MOST; i += 2) {
      if (!known.get(i).equals(database.toString())) {
        pinned.addAll(known.subList(i, i + 2));
      }
    }
    settings.set(NAME, pinned);
  }
}
