package dev.ftl.data.memory;

import dev.ftl.data.benchmark.statistics.Interval;
import java.util.List;

/// Whether memory helps: how often workspaces were blocked that were given an entry, against those
/// that it was held out from at random.
///
/// @param workspaces number of workspaces that ended
/// @param all all entries together; a workspace counts once for each of its entries
/// @param entries each entry, those with a verdict first
public record Effect(int workspaces, Comparison all, List<OfEntry> entries) {

  /// What the numbers say.
  public enum Verdict {
    HELPS,
    HURTS,
    INCONCLUSIVE
  }

  /// Workspaces on one side.
  ///
  /// @param count number of workspaces
  /// @param blocked number of these that were blocked, also if they were completed later
  /// @param share the share of these; null without workspaces
  public record Side(int count, int blocked, Double share) {}

  /// Both sides compared.
  ///
  /// @param injected those that were given it
  /// @param heldOut those that it was held out from
  /// @param difference the share of the injected minus that of the held out: below 0, memory helps;
  ///   null when a side is empty
  /// @param interval the limits between which the difference is, with a confidence of 95 %; null
  ///   when a side is empty
  /// @param pValue the probability of a difference at least this large if there was no effect, by
  ///   Fisher's exact test; among entries corrected for their number; null when a side is empty
  /// @param verdict helps or hurts when the p-value is below 0.05, else inconclusive
  public record Comparison(
      Side injected,
      Side heldOut,
      Double difference,
      Interval interval,
      Double pValue,
      Verdict verdict) {}

  /// The effect of one entry.
  ///
  /// @param injected workspaces that were given it
  /// @param heldOut workspaces that it was held out from
  /// @param difference the share of the injected minus that of the held out: below 0, it helps;
  ///   null when a side is empty
  /// @param interval the limits between which the difference is, with a confidence of 95 %; null
  ///   when a side is empty
  /// @param pValue the probability of a difference at least this large if there was no effect,
  ///   corrected for the number of entries; null when a side is empty
  /// @param verdict helps or hurts when the p-value is below 0.05, else inconclusive
  public record OfEntry(
      String name,
      MemoryType type,
      Side injected,
      Side heldOut,
      Double difference,
      Interval interval,
      Double pValue,
      Verdict verdict) {

    static OfEntry of(MemoryName name, Comparison comparison) {
      return new OfEntry(
          name.name(),
          name.type(),
          comparison.injected(),
          comparison.heldOut(),
          comparison.difference(),
          comparison.interval(),
          comparison.pValue(),
          comparison.verdict());
    }
  }
}
