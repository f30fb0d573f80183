package dev.ftl.app.benchmark;

import dev.ftl.data.benchmark.statistics.Spread;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;

/// Medians of the two runs as bars from zero, side by side, with the middle half of the samples as
/// error bars, and the samples themselves where they are few. Style class `bars-chart`.
final class BarsChart extends Plot {

  /// One run's part of a group.
  ///
  /// @param median `null` when the run does not have the metric
  /// @param samples those to be shown as points; may be none
  record Bar(Double median, Spread spread, List<Double> samples) {}

  /// One metric in both runs.
  record Group(String name, Bar a, Bar b) {

    private Stream<Bar> bars() {
      return Stream.of(a, b).filter(bar -> bar.median() != null);
    }
  }

  /// More points than this are a blot.
  static final int MOST_POINTS = 30;

  private static final double WIDEST = 64;
  private static final double CAP = 4;
  private static final double SHARE = 0.36;

  private List<Group> groups = List.of();
  private UnitScale scale = UnitScale.of(null);

  BarsChart() {
    getStyleClass().add("bars-chart");
  }

  /// Shows these metrics, all of one unit.
  void show(List<Group> fresh, String unit) {
    UnitScale fitting =
        UnitScale.of(
            unit, fresh.stream().flatMap(Group::bars).map(Bar::median).toArray(Double[]::new));
    if (!fresh.equals(groups) || !fitting.equals(scale)) {
      groups = fresh;
      scale = fitting;
      draw();
    }
  }

  @Override
  UnitScale scale() {
    return scale;
  }

  @Override
  double[] range() {
    double[] drawn =
        groups.stream().flatMap(Group::bars).flatMapToDouble(BarsChart::drawn).sorted().toArray();
    return drawn.length == 0
        ? null
        : new double[] {Math.min(0, drawn[0]), Math.max(0, drawn[drawn.length - 1])};
  }

  private static DoubleStream drawn(Bar bar) {
    DoubleStream.Builder numbers = DoubleStream.builder().add(bar.median());
    bar.samples().forEach(numbers::add);
    return bar.spread() == null
        ? numbers.build()
        : numbers.add(bar.spread().lowerQuartile()).add(bar.spread().upperQuartile()).build();
  }

  @Override
  void content() {
    double room = (right() - left()) / groups.size();
    double width = Math.min(WIDEST, room * SHARE);
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i);
      double middle = left() + room * (i + 0.5);
      bar(group.a(), middle - width - 1, width, "bar-a", "A");
      bar(group.b(), middle + 1, width, "bar-b", "B");
      name(group, middle, room, width);
    }
  }

  private void bar(Bar bar, double x, double width, String style, String run) {
    if (bar.median() == null) {
      return;
    }
    double zero = y(0);
    double end = y(bar.median());
    Region body = new Region();
    body.getStyleClass().addAll("bar", style);
    add(body);
    body.resizeRelocate(
        Math.round(x), Math.min(zero, end), Math.round(width), Math.max(1, Math.abs(zero - end)));
    Tooltip.install(body, new Tooltip(words(run, bar)));
    points(bar, x, width);
    double top = end;
    if (bar.spread() != null && bar.spread().min() < bar.spread().max()) {
      top = Math.min(top, errorBar(bar.spread(), Math.floor(x + width / 2) + 0.5));
    }
    if (groups.size() == 1) {
      Text value = text(scale.format(bar.median()), "bar-value");
      double wide = value.getLayoutBounds().getWidth();
      value.relocate(x + width / 2 - wide / 2, Math.max(0, Math.min(top, highest(bar)) - 17));
      add(value);
    }
  }

  private String words(String run, Bar bar) {
    String median = "%s: median %s".formatted(run, scale.withUnit(bar.median()));
    return bar.spread() == null
        ? median
        : median
            + ", half of the samples from %s to %s"
                .formatted(
                    scale.format(bar.spread().lowerQuartile()),
                    scale.withUnit(bar.spread().upperQuartile()));
  }

  private double highest(Bar bar) {
    return bar.samples().stream().mapToDouble(this::y).min().orElse(Double.POSITIVE_INFINITY) - 3;
  }

  private double errorBar(Spread spread, double x) {
    double low = y(spread.lowerQuartile());
    double high = y(spread.upperQuartile());
    add(
        line(x, low, x, high, "error-bar"),
        line(x - CAP, low, x + CAP, low, "error-bar"),
        line(x - CAP, high, x + CAP, high, "error-bar"));
    return high;
  }

  /// Spread over the bar's width in their order, so that equal samples do not hide each other.
  private void points(Bar bar, double x, double width) {
    int count = bar.samples().size();
    for (int i = 0; i < count && count <= MOST_POINTS; i++) {
      double across = count == 1 ? 0.5 : 0.15 + 0.7 * (i * 7 % count) / (count - 1.0);
      Circle point = new Circle(x + width * across, y(bar.samples().get(i)), 2.5);
      point.getStyleClass().add("sample");
      add(point);
    }
  }

  private void name(Group group, double middle, double room, double width) {
    if (groups.size() == 1) {
      label("A", middle - width / 2 - 1);
      label("B", middle + width / 2 + 1);
      return;
    }
    int most = Math.max(3, (int) (room / 7) - 1);
    Text label = label(RunNames.elided(group.name(), most), middle);
    Tooltip.install(label, new Tooltip(RunNames.elided(group.name(), 500)));
  }

  private Text label(String words, double middle) {
    Text label = text(words, "axis-label");
    label.setTextOrigin(VPos.TOP);
    label.relocate(middle - label.getLayoutBounds().getWidth() / 2, bottom() + 6);
    add(label);
    return label;
  }
}
