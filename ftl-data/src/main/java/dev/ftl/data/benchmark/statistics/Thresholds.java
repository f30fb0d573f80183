package dev.ftl.data.benchmark.statistics;

/// What a change must pass to count.
///
/// @param noise the change in percent that is always noise
/// @param alpha the share of the changes called significant that may be chance
public record Thresholds(double noise, double alpha) {

  /// What `benchmark compare` uses unless told otherwise.
  public static final Thresholds USUAL = new Thresholds(2, 0.01);
}
