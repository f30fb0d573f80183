package dev.ftl.app.benchmark;

import dev.ftl.app.live.Feed;
import dev.ftl.app.live.Following;
import dev.ftl.app.live.Poller;
import dev.ftl.app.settings.Settings;
import dev.ftl.app.ui.PageModel;
import dev.ftl.data.Ftl;
import dev.ftl.data.Page;
import dev.ftl.data.benchmark.BenchmarkRun;
import dev.ftl.data.benchmark.Trends;
import dev.ftl.data.benchmark.statistics.Comparison;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Benchmark runs, and two of them compared: a pinned baseline A, or else the run before B, and B,
/// which is the newest run unless another one is chosen.
public final class BenchmarksViewModel implements Following {

  private static final int TREND = 24;

  private final StringProperty runText = new SimpleStringProperty("");
  private final StringProperty metricText = new SimpleStringProperty("");
  private final ObjectProperty<Boolean> changedOnly = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<String> metric = new ReadOnlyObjectWrapper<>();
  private final Baselines baselines;
  private final PageModel<BenchmarkRun> runs;
  private final PageModel<MetricRow> metrics;
  private final Function<Ftl, Trends> trends =
      new WhenRecorded<>(ftl -> ftl.benchmarkHistory().trends(TREND));
  private final Feed<Compared> compared;
  private final Feed<MetricStory> story;
  private Function<Ftl, Compared> comparing = comparing(null, null);
  private Path database;
  private String pinned;
  private String chosen;
  private List<String> told = List.of();
  private String proposed;

  public BenchmarksViewModel(Poller live, Settings settings) {
    baselines = new Baselines(settings);
    settings.remember("benchmarks.runs.text", runText);
    settings.remember("benchmarks.metrics.text", metricText);
    runs =
        new PageModel<>(
            live,
            BenchmarkRun::runId,
            runText,
            limit -> {
              String text = runText.get();
              return new WhenRecorded<>(ftl -> ftl.benchmarks().page(text, limit));
            });
    metrics = new PageModel<>(live, MetricRow::name, metricText, _ -> rows(), changedOnly);
    compared = live.feed(comparing);
    story = live.feed(_ -> null);
    compared.answer().addListener(_ -> tellStory());
    metrics.selected().addListener(_ -> tellStory());
    live.pulse().addListener((_, _, now) -> watch(now.file()));
    watch(live.pulse().get().file());
  }

  private static Function<Ftl, Compared> comparing(String pinned, String chosen) {
    return new WhenRecorded<>(Compared.question(pinned, chosen));
  }

  private void watch(Path file) {
    if (!Objects.equals(file, database)) {
      database = file;
      pinned = baselines.in(file);
      chosen = null;
      compare();
    }
  }

  private void compare() {
    comparing = comparing(pinned, chosen);
    compared.ask(comparing);
    metrics.renew();
  }

  private Function<Ftl, Page<MetricRow>> rows() {
    Function<Ftl, Compared> pair = comparing;
    String text = metricText.get().strip().toLowerCase(Locale.ROOT);
    boolean all = changedOnly.get() == null;
    return ftl -> {
      Comparison comparison = pair.apply(ftl).comparison();
      List<MetricRow> rows = new ArrayList<>();
      if (comparison != null) {
        for (MetricRow row : rows(comparison, trends.apply(ftl))) {
          if ((all || row.changed()) && row.name().toLowerCase(Locale.ROOT).contains(text)) {
            rows.add(row);
          }
        }
      }
      return new Page<>(rows, rows.size());
    };
  }

  static List<MetricRow> rows(Comparison comparison, Trends trends) {
    double reach = Reach.of(comparison.metrics().values());
    List<MetricRow> rows = new ArrayList<>();
    comparison
        .metrics()
        .forEach(
            (name, of) -> rows.add(new MetricRow(name, rows.size(), of, reach, trends.of(name))));
    return rows;
  }

  /// Asks for the selected metric; before one is selected, or when the runs do not have it, for the
  /// one that is worst off.
  private void tellStory() {
    Compared pair = compared.answer().get();
    if (pair == null || pair.comparison() == null || pair.comparison().metrics().isEmpty()) {
      metric.set(null);
      told = List.of();
      story.ask(_ -> null);
      return;
    }
    String name = toTell(pair);
    String unit = pair.comparison().metrics().get(name).unit();
    List<String> asked = Arrays.asList(name, pair.a().runId(), pair.b().runId(), unit);
    if (!asked.equals(told)) {
      told = asked;
      metric.set(name);
      // What is told more of is selected, so that it can be seen which it is.
      metrics.selected().set(name);
      story.ask(
          new WhenRecorded<>(MetricStory.question(name, unit, pair.a().runId(), pair.b().runId())));
    }
  }

  /// The selected metric. One that was only proposed makes way for what is the worst between other
  /// runs, but not while the same runs are looked at.
  private String toTell(Compared pair) {
    Object selected = metrics.selected().get();
    boolean has = selected != null && pair.comparison().metrics().containsKey(selected);
    boolean same = !told.isEmpty() && pair.isA(told.get(1)) && pair.isB(told.get(2));
    if (has && (same || !selected.equals(proposed))) {
      return (String) selected;
    }
    proposed = pair.comparison().metrics().firstEntry().getKey();
    return proposed;
  }

  /// The runs, newest first.
  public PageModel<BenchmarkRun> runs() {
    return runs;
  }

  /// The metrics of the comparison, the worst first.
  PageModel<MetricRow> metrics() {
    return metrics;
  }

  /// `TRUE` to hide metrics of which no change is known, `null` to show all.
  public ObjectProperty<Boolean> changedOnly() {
    return changedOnly;
  }

  /// The two runs.
  ReadOnlyObjectProperty<Compared> compared() {
    return compared.answer();
  }

  /// The metric that is told more of, or `null`.
  public ReadOnlyObjectProperty<String> metric() {
    return metric.getReadOnlyProperty();
  }

  /// What is told of it; of the metric before until it is read.
  ReadOnlyObjectProperty<MetricStory> story() {
    return story.answer();
  }

  /// The run that is pinned as the baseline, or `null`.
  public String pinned() {
    return pinned;
  }

  /// Makes a run the baseline, from one start to the next; `null` for the run before B again.
  public void pin(String runId) {
    pinned = runId;
    if (database != null) {
      baselines.pin(database, runId);
    }
    compare();
  }

  /// Makes a run B; `null` for the newest one again, whichever that is.
  public void choose(String runId) {
    chosen = runId;
    compare();
  }

  /// Makes the baseline B, and B the baseline.
  public void swap() {
    Compared pair = compared.answer().get();
    if (pair != null && pair.a() != null) {
      chosen = pair.a().runId();
      pin(pair.b().runId());
    }
  }

  @Override
  public void activate() {
    runs.activate();
    compared.activate();
    metrics.activate();
    story.activate();
  }

  @Override
  public void deactivate() {
    runs.deactivate();
    compared.deactivate();
    metrics.deactivate();
    story.deactivate();
  }

  /// Whether everything that is shown at first was read.
  public boolean ready() {
    Compared pair = compared.answer().get();
    boolean nothing = pair != null && pair.comparison() == null;
    return runs.read().get()
        && pair != null
        && (nothing || metrics.read().get() && story.answer().get() != null);
  }
}
