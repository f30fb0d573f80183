package dev.ftl.app.benchmark;

import dev.ftl.app.ui.Marks;
import dev.ftl.data.benchmark.statistics.Comparison;
import dev.ftl.data.benchmark.statistics.Interval;
import dev.ftl.data.benchmark.statistics.MetricComparison;
import dev.ftl.data.benchmark.statistics.MetricVerdict;
import dev.ftl.data.json.Names;
import dev.ftl.data.json.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A comparison as a page that needs nothing else: no script, no font, no network. Light or dark as
/// the reader's browser is.
final class ComparisonHtml {

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"/><title>%1$s to %2$s</title><style>
      :root { color-scheme: light dark; --bad: light-dark(#cf222e, #f85149);
        --good: light-dark(#1a7f37, #3fb950); --quiet: light-dark(#59636e, #9198a1); }
      body { font: 14px/1.5 system-ui, sans-serif; margin: 2rem; }
      h1 { font-size: 1.2rem; } td, th { padding: .3rem .8rem; text-align: left; }
      th, .quiet { color: var(--quiet); font-weight: normal; }
      .number { text-align: right; font-family: ui-monospace, monospace; }
      .regressed { color: var(--bad); } .improved { color: var(--good); }
      svg { stroke: currentColor; } tr { border-bottom: 1px solid #8883; }
      table { border-collapse: collapse; }
      </style></head><body>
      <h1>%1$s → %2$s: %3$s</h1>
      %4$s
      <table><thead><tr><th>Metric</th><th class="number">%1$s</th><th class="number">%2$s</th>
      <th>Unit</th><th class="number">Change</th><th>± %5$.0f %%</th><th class="number">95 %% interval</th>
      <th class="number">p</th><th>Verdict</th></tr></thead><tbody>
      %6$s
      </tbody></table></body></html>
      """;

  private static final double HALF = 60;

  private ComparisonHtml() {}

  static String of(Comparison comparison) {
    double reach = Reach.of(comparison.metrics().values());
    String warnings =
        comparison.warnings().stream()
            .map(warning -> "<p>⚠ " + escaped(warning) + "</p>")
            .collect(Collectors.joining("\n"));
    String rows =
        comparison.metrics().entrySet().stream()
            .map(each -> row(each, reach))
            .collect(Collectors.joining("\n"));
    return String.format(
        Locale.ROOT,
        PAGE,
        escaped(RunNames.elided(comparison.runA(), 60)),
        escaped(RunNames.elided(comparison.runB(), 60)),
        PairBar.headline(comparison.summary()).word(),
        warnings,
        reach,
        rows);
  }

  private static String row(Map.Entry<String, MetricComparison> each, double reach) {
    MetricComparison of = each.getValue();
    UnitScale scale = UnitScale.of(of.unit(), of.a(), of.b());
    boolean certain =
        of.verdict() == MetricVerdict.REGRESSED || of.verdict() == MetricVerdict.IMPROVED;
    return """
    <tr><td title="%s">%s %s</td>%s%s<td>%s</td>%s<td class="%s">%s</td>%s%s<td class="%s" title="%s">%s %s</td></tr>\
    """
        .formatted(
            MetricTable.words(of.direction()),
            arrow(of),
            escaped(RunNames.elided(each.getKey(), 200)),
            number(scale.format(of.a())),
            number(scale.format(of.b())),
            escaped(scale.label()),
            number(Percent.signed(of.diffPercent())),
            certain ? Names.of(of.verdict()) : "quiet",
            bar(of, reach),
            number(Percent.range(of.ci())),
            number(Percent.probability(of.adjustedP())),
            certain ? Names.of(of.verdict()) : "quiet",
            escaped(of.reason()),
            sign(of.verdict()),
            Marks.of(of.verdict()).word());
  }

  private static String number(String figure) {
    return "<td class=\"number\">" + escaped(figure) + "</td>";
  }

  private static String arrow(MetricComparison of) {
    return switch (of.direction()) {
      case LOWER -> "↓";
      case HIGHER -> "↑";
      case NONE -> "–";
    };
  }

  private static String sign(MetricVerdict verdict) {
    return switch (verdict) {
      case REGRESSED -> "▲";
      case IMPROVED -> "✓";
      case INCONCLUSIVE -> "?";
      case UNCHANGED -> "=";
      case ADDED -> "+";
      case REMOVED -> "−";
    };
  }

  /// The change around zero with its interval, as a drawing.
  private static String bar(MetricComparison of, double reach) {
    if (of.diffPercent() == null) {
      return "";
    }
    double to = x(of.diffPercent(), reach);
    Interval ci = of.ci() == null ? new Interval(of.diffPercent(), of.diffPercent()) : of.ci();
    return String.format(
        Locale.ROOT,
        """
        <svg width="%1$.0f" height="16"><rect x="%2$.1f" y="4" width="%3$.1f" height="8" stroke="none"
        fill="currentColor" opacity=".6"/><path d="M %4$.0f 0 V 16" opacity=".4"/>
        <path d="M %5$.1f 8 H %6$.1f"/></svg>\
        """,
        2 * HALF,
        Math.min(HALF, to),
        Math.abs(to - HALF),
        HALF,
        x(ci.low(), reach),
        x(ci.high(), reach));
  }

  private static double x(double change, double reach) {
    return HALF * (1 + Math.clamp(change / reach, -1, 1));
  }

  private static String escaped(String text) {
    return Texts.line(text, ' ')
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
