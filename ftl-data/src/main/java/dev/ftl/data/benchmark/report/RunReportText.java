package dev.ftl.data.benchmark.report;

import dev.ftl.data.benchmark.Environment;
import dev.ftl.data.benchmark.RunReport;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A run, for people.
public final class RunReportText {

  private final RunReport report;

  public RunReportText(RunReport report) {
    this.report = report;
  }

  /// A table for a terminal.
  ///
  /// @param length how long a line may be; what matters least is left out of longer ones
  public String table(int length) {
    TextTable table =
        new TextTable(
            TextTable.left("metric"),
            TextTable.right("median"),
            TextTable.left("unit"),
            TextTable.right("95 % interval").spare(1),
            TextTable.right("min .. max").spare(2),
            TextTable.right("n").spare(3));
    for (RunReport.Metric metric : report.metrics()) {
      table.add(
          "",
          List.of(
              Figures.name(metric.metric()),
              Figures.number(metric.median()),
              metric.unit() == null ? "" : Figures.name(metric.unit()),
              Figures.numbers(metric.ci()),
              Figures.number(metric.min()) + " .. " + Figures.number(metric.max()),
              Integer.toString(metric.samples())));
    }
    return title() + "\n\n" + table.within(length).text(false);
  }

  private String title() {
    String recorded =
        report.createdAt() == null ? "" : ", recorded " + Figures.time(report.createdAt());
    return "Run " + Figures.name(report.runId()) + recorded + where(report.environment());
  }

  private static String where(Environment environment) {
    if (environment == null) {
      return "";
    }
    String parts =
        Stream.of(environment.cpu(), environment.jvm(), environment.os())
            .filter(Objects::nonNull)
            .map(Figures::line)
            .collect(Collectors.joining(", "));
    return parts.isEmpty() ? "" : "\n" + parts;
  }
}
