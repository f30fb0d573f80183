package dev.ftl.data.benchmark;

import dev.ftl.data.benchmark.statistics.Interval;
import dev.ftl.data.benchmark.statistics.MetricVerdict;
import java.time.Instant;

/// A metric in one run.
///
/// @param createdAt when its newest sample was recorded
/// @param n how many samples there are
/// @param ci where the median lies with a confidence of 95 %; `null` with one sample
/// @param level the median of the runs around it, from one change point to the next
/// @param changePoint whether a new level begins here
/// @param changePercent how far that level is from the one before, in percent of its size; `null`
///   where none begins, or the one before is zero
/// @param verdict whether the new level is better or worse; `null` where none begins, or neither
///   direction is better
public record HistoryPoint(
    String runId,
    Instant createdAt,
    int n,
    double median,
    Interval ci,
    double level,
    boolean changePoint,
    Double changePercent,
    MetricVerdict verdict) {}
