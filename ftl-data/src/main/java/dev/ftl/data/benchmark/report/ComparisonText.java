package dev.ftl.data.benchmark.report;

import dev.ftl.data.benchmark.statistics.Comparison;
import dev.ftl.data.benchmark.statistics.Direction;
import dev.ftl.data.benchmark.statistics.MetricComparison;
import dev.ftl.data.benchmark.statistics.MetricVerdict;
import dev.ftl.data.json.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A comparison of two benchmark runs, for people.
public final class ComparisonText {

  /// Changes that are larger do not set the scale of the bars: they would hide all others.
  private static final double LONGEST_BAR = 100;

  private static final double SHORTEST_BAR = 5;

  private static final String ARROWS = "↓ lower is better, ↑ higher is better";

  private final Comparison comparison;

  public ComparisonText(Comparison comparison) {
    this.comparison = comparison;
  }

  /// A table for a terminal.
  ///
  /// @param coloured whether regressions are red and improvements green
  /// @param length how long a line may be; what matters least is left out of longer ones
  public String table(boolean coloured, int length) {
    TextBar bar = TextBar.around(reach());
    TextTable table =
        new TextTable(
            TextTable.left("verdict"),
            TextTable.left("metric"),
            TextTable.left(""),
            TextTable.right(a()),
            TextTable.right(b()),
            TextTable.left("unit").spare(4),
            TextTable.right("change"),
            TextTable.left("-%1$.0f %% .. 0 .. +%1$.0f %%".formatted(bar.high())).spare(1),
            TextTable.right("95 % interval").spare(2),
            TextTable.right("p").spare(5),
            TextTable.right("n").spare(3));
    comparison
        .metrics()
        .forEach(
            (name, metric) ->
                table.add(
                    colour(metric.verdict()),
                    List.of(
                        verdict(metric),
                        Figures.name(name),
                        arrow(metric.direction()),
                        Figures.number(metric.a()),
                        Figures.number(metric.b()),
                        metric.unit() == null ? "" : Figures.name(metric.unit()),
                        Figures.percent(metric.diffPercent()),
                        bar.of(metric.diffPercent(), metric.ci()),
                        Figures.percents(metric.ci()),
                        Figures.pValue(metric.adjustedP()),
                        metric.nA() + "/" + metric.nB())));
    String warnings =
        comparison.warnings().stream()
            .map(warning -> "! " + Figures.line(warning) + "\n")
            .collect(Collectors.joining());
    TextTable fitting = table.within(length);
    return "%s → %s: %s\n%s\n%s\n%s; %s\n%s"
        .formatted(
            a(),
            b(),
            summary(),
            warnings,
            fitting.text(coloured),
            ARROWS,
            fitting == table
                ? "p is adjusted for the number of metrics"
                : "more columns fit into lines of %d characters".formatted(table.length()),
            lines(reasons(Figures::line), ""));
  }

  /// Why samples do not tell more.
  private List<String> reasons(UnaryOperator<String> shown) {
    Map<String, Integer> reasons = new LinkedHashMap<>();
    comparison.metrics().values().stream()
        .filter(metric -> metric.verdict() == MetricVerdict.INCONCLUSIVE)
        .forEach(metric -> reasons.merge(metric.reason(), 1, Integer::sum));
    return reasons.entrySet().stream()
        .map(each -> "%d inconclusive: %s".formatted(each.getValue(), shown.apply(each.getKey())))
        .toList();
  }

  private static String lines(List<String> lines, String start) {
    return lines.stream().map(line -> start + line + "\n").collect(Collectors.joining());
  }

  /// Markdown for a pull request: what changed, then the rest folded away.
  public String markdown() {
    String warnings =
        comparison.warnings().stream()
            .map(warning -> "> ⚠️ " + Figures.prose(warning) + "\n>\n")
            .collect(Collectors.joining());
    String telling = rows(ComparisonText::tells);
    String rest = rows(metric -> !tells(metric));
    long folded = comparison.metrics().values().stream().filter(metric -> !tells(metric)).count();
    String why = lines(reasons(Figures::prose), "- ");
    String fold =
        rest.isEmpty()
            ? ""
            : "\n<details><summary>%d without a verdict of better or worse</summary>\n\n%s\n%s</details>\n"
                .formatted(folded, rest, why.isEmpty() ? "" : why + "\n");
    return "**%s → %s: %s**\n\n%s%s%s%s\n%s\n"
        .formatted(
            Figures.code(comparison.runA()),
            Figures.code(comparison.runB()),
            summary(),
            warnings,
            warnings.isEmpty() ? "" : "\n",
            telling.isEmpty() ? "No metric improved or regressed.\n" : telling,
            fold,
            ARROWS);
  }

  private static boolean tells(MetricComparison metric) {
    return metric.verdict() == MetricVerdict.REGRESSED
        || metric.verdict() == MetricVerdict.IMPROVED;
  }

  private String rows(Predicate<MetricComparison> wanted) {
    TextTable table =
        new TextTable(
            TextTable.left("verdict"),
            TextTable.left("metric"),
            TextTable.left(""),
            TextTable.right("before"),
            TextTable.right("after"),
            TextTable.left("unit"),
            TextTable.right("change"),
            TextTable.right("95 % interval"),
            TextTable.right("samples"));
    List<Map.Entry<String, MetricComparison>> rows =
        comparison.metrics().entrySet().stream()
            .filter(each -> wanted.test(each.getValue()))
            .toList();
    for (Map.Entry<String, MetricComparison> each : rows) {
      MetricComparison metric = each.getValue();
      table.add(
          "",
          List.of(
              verdict(metric),
              Figures.code(each.getKey()),
              arrow(metric.direction()),
              Figures.number(metric.a()),
              Figures.number(metric.b()),
              metric.unit() == null ? "" : Figures.code(metric.unit()),
              Figures.percent(metric.diffPercent()),
              Figures.percents(metric.ci()),
              metric.nA() + "/" + metric.nB()));
    }
    return rows.isEmpty() ? "" : table.markdown();
  }

  private String a() {
    return Figures.name(comparison.runA());
  }

  private String b() {
    return Figures.name(comparison.runB());
  }

  private String summary() {
    Comparison.Summary counts = comparison.summary();
    String told =
        Stream.of(
                count(counts.regressed(), "regressed"),
                count(counts.improved(), "improved"),
                count(counts.unchanged(), "unchanged"),
                count(counts.inconclusive(), "inconclusive"),
                count(counts.added(), "added"),
                count(counts.removed(), "removed"))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    if (counts.regressed() > 0) {
      return told;
    }
    return "no regressions" + (counts.judged() ? "" : ", but no verdicts either") + "; " + told;
  }

  private static String count(int count, String word) {
    return count == 0 ? null : count + " " + word;
  }

  /// The largest change, within bounds.
  private double reach() {
    double largest =
        comparison.metrics().values().stream()
            .flatMap(
                metric ->
                    metric.ci() == null
                        ? Stream.of(metric.diffPercent())
                        : Stream.of(metric.diffPercent(), metric.ci().low(), metric.ci().high()))
            .filter(Objects::nonNull)
            .mapToDouble(Math::abs)
            .max()
            .orElse(0);
    return Math.ceil(Math.clamp(largest, SHORTEST_BAR, LONGEST_BAR));
  }

  private static String verdict(MetricComparison metric) {
    return mark(metric.verdict()) + " " + Names.of(metric.verdict());
  }

  private static String arrow(Direction direction) {
    return switch (direction) {
      case LOWER -> "↓";
      case HIGHER -> "↑";
      case NONE -> "";
    };
  }

  static String mark(MetricVerdict verdict) {
    return switch (verdict) {
      case REGRESSED -> "✗";
      case INCONCLUSIVE -> "?";
      case IMPROVED -> "✓";
      case UNCHANGED -> "=";
      case REMOVED -> "-";
      case ADDED -> "+";
    };
  }

  /// Red, green, or the terminal's own.
  static String colour(MetricVerdict verdict) {
    return switch (verdict) {
      case REGRESSED -> "31";
      case IMPROVED -> "32";
      case INCONCLUSIVE, UNCHANGED, REMOVED, ADDED -> "";
    };
  }
}
