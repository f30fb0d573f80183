package dev.ftl.data.benchmark;

import dev.ftl.data.benchmark.statistics.Comparison;
import dev.ftl.data.benchmark.statistics.MetricComparison;
import dev.ftl.data.benchmark.statistics.RunSamples;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// What to know before believing a comparison.
final class Warnings {

  private Warnings() {}

  /// Sentences; empty when there is nothing to warn of.
  static List<String> about(RunSamples a, RunSamples b, Collection<MetricComparison> metrics) {
    List<String> warnings = new ArrayList<>();
    if (a.runId().equals(b.runId())) {
      warnings.add("Both runs are the same");
    } else {
      differences(a, b, warnings);
      if (a.samples().keySet().stream().noneMatch(b.samples().keySet()::contains)) {
        warnings.add("The runs have no metric in common");
      } else if (!Comparison.Summary.of(metrics).judged()) {
        warnings.add(
            "No metric could be judged, so this comparison says nothing about regressions");
      }
    }
    about(a, warnings);
    if (a != b) {
      about(b, warnings);
    }
    return warnings;
  }

  private static void differences(RunSamples a, RunSamples b, List<String> warnings) {
    Set<Environment> ofA = Environment.allOf(a);
    Set<Environment> ofB = Environment.allOf(b);
    if (ofA.size() == 1 && ofB.size() == 1) {
      List<String> differences = ofA.iterator().next().differences(ofB.iterator().next());
      if (!differences.isEmpty()) {
        warnings.add(
            "The runs were measured in different environments: " + String.join("; ", differences));
      }
    }
  }

  private static void about(RunSamples run, List<String> warnings) {
    int environments = Environment.allOf(run).size();
    if (environments > 1) {
      warnings.add("Run %s was measured in %d environments".formatted(run.runId(), environments));
    }
    if (run.unusable() > 0) {
      warnings.add(
          "Run %s has %s that hold no finite number and do not count"
              .formatted(
                  run.runId(), run.unusable() == 1 ? "a record" : run.unusable() + " records"));
    }
  }
}
