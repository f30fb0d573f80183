package dev.ftl.app.memory;

import dev.ftl.app.ui.Words;
import dev.ftl.data.benchmark.statistics.Interval;
import dev.ftl.data.memory.Effect.OfEntry;
import dev.ftl.data.memory.Effect.Side;
import java.util.Collection;
import java.util.Locale;

/// Effects in words.
final class EffectWords {

  private static final double LEAST_REACH = 0.2;

  private EffectWords() {}

  /// How often workspaces were blocked on both sides.
  static String sides(Side injected, Side heldOut) {
    if (injected.count() == 0 && heldOut.count() == 0) {
      return "No workspace that has ended was given it.";
    }
    if (heldOut.count() == 0) {
      return "%s, %d blocked. It was held out from none, so that nothing can be compared."
          .formatted(given(injected), injected.blocked());
    }
    if (injected.count() == 0) {
      return "Held out from %s, %d blocked. None was given it, so that nothing can be compared."
          .formatted(Words.count(heldOut.count(), "workspace"), heldOut.blocked());
    }
    return "Blocked: %s with it (%d of %d), %s without it (%d of %d)."
        .formatted(
            percent(injected.share()),
            injected.blocked(),
            injected.count(),
            percent(heldOut.share()),
            heldOut.blocked(),
            heldOut.count());
  }

  private static String given(Side injected) {
    return "Given to %s that ended".formatted(Words.count(injected.count(), "workspace"));
  }

  /// The difference and where it lies: `−40 points, 95 % interval −56 to −20`; empty for none.
  static String difference(Double difference, Interval range) {
    return difference == null || range == null
        ? ""
        : "%s points, 95 %% interval %s to %s"
            .formatted(points(difference), points(range.low()), points(range.high()));
  }

  /// A share in percent.
  static String percent(Double share) {
    return share == null ? "–" : "%d %%".formatted(Math.round(100 * share));
  }

  /// A difference in percentage points, with its sign.
  static String points(double difference) {
    long points = Math.round(100 * difference);
    return points == 0
        ? "0"
        : String.format(Locale.ROOT, "%s%d", points < 0 ? "−" : "+", Math.abs(points));
  }

  /// How far a scale must reach to have room for all of these.
  static double reach(Collection<OfEntry> effects) {
    double reach = LEAST_REACH;
    for (OfEntry effect : effects) {
      reach = Math.max(reach, reach(effect.interval()));
    }
    return Math.ceil(10 * reach) / 10;
  }

  /// How far a scale must reach to have room for an interval; `null` takes none.
  static double reach(Interval range) {
    return range == null
        ? LEAST_REACH
        : Math.max(LEAST_REACH, Math.max(Math.abs(range.low()), Math.abs(range.high())));
  }
}
