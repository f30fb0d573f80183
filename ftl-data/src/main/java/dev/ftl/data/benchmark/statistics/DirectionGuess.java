package dev.ftl.data.benchmark.statistics;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which way a metric gets better, by its unit and the words of its name, for records that do not
/// say. Rules are tried from the telling to the vague: `time_saved` is a saving although it is a
/// time, and `error_rate` counts errors although it is a rate.
final class DirectionGuess {

  private static final Set<String> SAVINGS =
      Set.of("saved", "saving", "savings", "improvement", "efficiency", "speedup");
  private static final Set<String> LOSSES =
      Set.of(
          "error",
          "errors",
          "fail",
          "failed",
          "failure",
          "failures",
          "miss",
          "misses",
          "missed",
          "timeout",
          "timeouts",
          "retry",
          "retries",
          "loss",
          "latency",
          "overhead",
          "defects",
          "regressions");
  private static final Set<String> GAINS =
      Set.of(
          "accuracy",
          "precision",
          "recall",
          "rate",
          "throughput",
          "hit",
          "hits",
          "success",
          "successes",
          "coverage",
          "score",
          "passed",
          "ops",
          "qps",
          "rps");
  private static final Set<String> COSTS =
      Set.of(
          "time",
          "duration",
          "elapsed",
          "wall",
          "cpu",
          "ns",
          "us",
          "ms",
          "seconds",
          "memory",
          "heap",
          "rss",
          "bytes",
          "kb",
          "mb",
          "gb",
          "size",
          "alloc",
          "token",
          "tokens",
          "call",
          "calls",
          "cost",
          "costs",
          "price",
          "usd");
  private static final Set<String> AMOUNTS =
      Set.of(
          "ns", "us", "µs", "ms", "s", "sec", "secs", "second", "seconds", "min", "minutes", "h",
          "hours", "b", "byte", "bytes", "kb", "mb", "gb", "tb", "kib", "mib", "gib", "tib", "d",
          "$", "usd", "eur");
  private static final Set<String> TIMES =
      Set.of("ns", "us", "µs", "ms", "s", "sec", "second", "min", "minute", "h", "hour");

  private DirectionGuess() {}

  /// @param unit `null` when no record names one
  static Direction of(String metric, String unit) {
    List<String> words = words(metric);
    String measure = unit == null ? "" : unit.toLowerCase(Locale.ROOT).strip();
    String counted = measure.split("/", 2)[0].strip();
    if (isRate(measure) || isRate(words)) {
      return Direction.HIGHER;
    }
    if (any(words, SAVINGS)) {
      return Direction.HIGHER;
    }
    if (any(words, LOSSES) || AMOUNTS.contains(counted)) {
      return Direction.LOWER;
    }
    if (any(words, GAINS)) {
      return Direction.HIGHER;
    }
    boolean costs = any(words, COSTS) || COSTS.contains(counted) || LOSSES.contains(counted);
    return costs ? Direction.LOWER : Direction.NONE;
  }

  /// `ops/s`, but not `ms/op`.
  private static boolean isRate(String unit) {
    String[] parts = unit.split("/", 2);
    return parts.length == 2 && TIMES.contains(parts[1].strip());
  }

  /// `tokens_per_second`.
  private static boolean isRate(List<String> words) {
    int per = words.indexOf("per");
    return per >= 0 && per + 1 < words.size() && TIMES.contains(words.get(per + 1));
  }

  private static boolean any(List<String> words, Set<String> known) {
    return words.stream().anyMatch(known::contains);
  }

  /// `agentTokens.v2-total` as agent, tokens, v2, total.
  private static List<String> words(String metric) {
    String apart = metric.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ");
    return List.of(apart.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
  }
}
