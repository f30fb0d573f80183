package dev.ftl.data.memory;

import dev.ftl.data.benchmark.statistics.FalseDiscoveryRate;
import dev.ftl.data.benchmark.statistics.Interval;
import dev.ftl.data.benchmark.statistics.Proportion;
import dev.ftl.data.memory.Effect.Comparison;
import dev.ftl.data.memory.Effect.OfEntry;
import dev.ftl.data.memory.Effect.Side;
import dev.ftl.data.memory.Effect.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Compares workspaces that were given entries with those that they were held out from. Pure: no
/// I/O.
///
/// Entries are held out independently of each other and of what workspaces are about, so that under
/// the hypothesis of no effect every pair of a workspace and an entry is as likely to be on either
/// side: Fisher's test is exact for one entry as for all pairs together. Entries whose test could
/// not become significant, whatever comes out, do not count among those that are corrected for.
final class EffectAnalysis {

  private static final double ALPHA = 0.05;
  private static final Comparator<OfEntry> CLEAREST_FIRST =
      Comparator.comparing((OfEntry entry) -> entry.verdict() == Verdict.INCONCLUSIVE)
          .thenComparing(entry -> entry.pValue() == null ? 2 : entry.pValue())
          .thenComparing(OfEntry::name)
          .thenComparing(OfEntry::type);

  private final Map<MemoryName, Tally> tallies = new LinkedHashMap<>();
  private final Tally all = new Tally();

  private EffectAnalysis() {}

  /// Workspaces by side and outcome.
  private static final class Tally {
    private int injected;
    private int injectedBlocked;
    private int heldOut;
    private int heldOutBlocked;

    void add(boolean given, boolean blocked) {
      injected += given ? 1 : 0;
      injectedBlocked += given && blocked ? 1 : 0;
      heldOut += given ? 0 : 1;
      heldOutBlocked += !given && blocked ? 1 : 0;
    }

    Proportion injected() {
      return new Proportion(injectedBlocked, injected);
    }

    Proportion heldOut() {
      return new Proportion(heldOutBlocked, heldOut);
    }

    boolean canTell() {
      return injected().smallestFisher(heldOut()) <= ALPHA;
    }
  }

  /// The effect; workspaces that have not ended do not count.
  static Effect of(Collection<GivenWorkspace> workspaces) {
    EffectAnalysis analysis = new EffectAnalysis();
    int ended = 0;
    for (GivenWorkspace workspace : workspaces) {
      if (workspace.hasEnded()) {
        ended++;
        analysis.add(workspace.heldOut(), workspace.givenAtFirst(), workspace.wasBlocked());
      }
    }
    return analysis.effect(ended);
  }

  private void add(Set<MemoryName> heldOut, Set<MemoryName> given, boolean blocked) {
    heldOut.forEach(name -> add(name, false, blocked));
    given.forEach(name -> add(name, true, blocked));
  }

  private void add(MemoryName name, boolean given, boolean blocked) {
    tallies.computeIfAbsent(name, _ -> new Tally()).add(given, blocked);
    all.add(given, blocked);
  }

  private Effect effect(int workspaces) {
    List<MemoryName> testable =
        tallies.keySet().stream().filter(name -> tallies.get(name).canTell()).toList();
    double[] adjusted =
        FalseDiscoveryRate.adjusted(
            testable.stream().mapToDouble(name -> pValue(tallies.get(name))).toArray());
    Map<MemoryName, Double> pValues = new HashMap<>();
    for (int i = 0; i < adjusted.length; i++) {
      pValues.put(testable.get(i), adjusted[i]);
    }
    List<OfEntry> entries = new ArrayList<>();
    tallies.forEach(
        (name, tally) ->
            entries.add(OfEntry.of(name, comparison(tally, pValues.getOrDefault(name, 1.0)))));
    entries.sort(CLEAREST_FIRST);
    return new Effect(workspaces, comparison(all, pValue(all)), entries);
  }

  private static double pValue(Tally tally) {
    return tally.injected().fisher(tally.heldOut());
  }

  /// The verdict needs both the test and the interval: on their edge they may differ, and an answer
  /// must not contradict itself.
  private static Comparison comparison(Tally tally, double pValue) {
    Proportion injected = tally.injected();
    Proportion heldOut = tally.heldOut();
    if (injected.trials() == 0 || heldOut.trials() == 0) {
      return new Comparison(side(injected), side(heldOut), null, null, null, Verdict.INCONCLUSIVE);
    }
    Interval difference = injected.minus(heldOut);
    Verdict verdict = Verdict.INCONCLUSIVE;
    if (pValue < ALPHA && difference.high() < 0) {
      verdict = Verdict.HELPS;
    } else if (pValue < ALPHA && difference.low() > 0) {
      verdict = Verdict.HURTS;
    }
    return new Comparison(
        side(injected),
        side(heldOut),
        Scoring.rounded(injected.share() - heldOut.share()),
        new Interval(Scoring.rounded(difference.low()), Scoring.rounded(difference.high())),
        // More digits than elsewhere: small p-values matter.
        Math.round(pValue * 1e8) / 1e8,
        verdict);
  }

  private static Side side(Proportion proportion) {
    return new Side(
        proportion.trials(),
        proportion.hits(),
        proportion.trials() == 0 ? null : Scoring.rounded(proportion.share()));
  }
}
