package dev.ftl.data.benchmark;

import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.Page;
import dev.ftl.data.benchmark.statistics.Comparison;
import dev.ftl.data.benchmark.statistics.Measured;
import dev.ftl.data.benchmark.statistics.RunComparator;
import dev.ftl.data.benchmark.statistics.RunSamples;
import dev.ftl.data.benchmark.statistics.Thresholds;
import dev.ftl.data.benchmark.statistics.Unit;
import dev.ftl.data.db.Tx;
import dev.ftl.data.db.Work;
import dev.ftl.data.event.EventLog;
import dev.ftl.data.event.EventType;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Texts;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.limit.Details;
import dev.ftl.data.limit.Limits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Benchmark runs: what was measured, and how two of them compare.
public final class BenchmarkService {

  private final Tx tx;
  private final EventLog events;

  public BenchmarkService(Tx tx, EventLog events) {
    this.tx = tx;
    this.events = events;
  }

  /// Keeps a sample. Calling it again keeps another one.
  public Recorded record(NewRecord sample) {
    return tx.write(
        work -> {
          long id = insert(work, sample, Timestamps.now());
          events.append(
              work,
              EventType.BENCHMARK_RUN,
              about(sample.runId()).with("metric", sample.metric()).with("id", id));
          return new Recorded(id, sample.runId());
        });
  }

  /// Keeps all samples or none. A run that has all that the list has of it stays as it is: the list
  /// was imported before.
  public Imported importAll(List<NewRecord> samples) {
    Map<String, List<NewRecord>> byRun = new LinkedHashMap<>();
    samples.forEach(each -> byRun.computeIfAbsent(each.runId(), _ -> new ArrayList<>()).add(each));
    return tx.write(
        work -> {
          Instant now = Timestamps.now();
          int recorded = 0;
          for (List<NewRecord> run : byRun.values()) {
            if (!isKnown(work, run)) {
              run.forEach(each -> insert(work, each, now));
              recorded += run.size();
              events.append(
                  work,
                  EventType.BENCHMARK_RUN,
                  about(run.getFirst().runId()).with("records", run.size()));
            }
          }
          return new Imported(recorded, samples.size() - recorded);
        });
  }

  private static boolean isKnown(Work work, List<NewRecord> run) {
    String runId = run.getFirst().runId();
    Map<Content, Integer> missing = new HashMap<>();
    for (NewRecord each : run) {
      missing.merge(new Content(each.metric(), each.value(), each.metadata()), 1, Integer::sum);
    }
    for (BenchmarkRecord kept : work.mapper(BenchmarkMapper.class).records(runId)) {
      missing.computeIfPresent(
          new Content(kept.metric(), kept.value(), kept.metadata()),
          (_, count) -> count == 1 ? null : count - 1);
    }
    return missing.isEmpty();
  }

  /// What makes two records of a run the same.
  private record Content(String metric, Double value, JsonObject metadata) {}

  private static long insert(Work work, NewRecord sample, Instant now) {
    return work.mapper(BenchmarkMapper.class)
        .insert(sample.runId(), sample.metric(), sample.value(), sample.metadata(), now);
  }

  private static JsonObject about(String runId) {
    return JsonObject.of("run_id", runId);
  }

  /// The records of a run, in the order in which they were recorded.
  ///
  /// @throws NotFound when there are none
  public List<BenchmarkRecord> records(String runId) {
    List<BenchmarkRecord> records =
        tx.read(work -> work.mapper(BenchmarkMapper.class).records(runId));
    if (records.isEmpty()) {
      throw unknown(runId);
    }
    return records;
  }

  /// The newest runs, newest first: by their newest records.
  public List<BenchmarkRun> list(int limit) {
    return tx.read(work -> runs(work, null, limit));
  }

  /// The newest runs whose id contains a text, and how many there are in all.
  ///
  /// @param text in any case; `null` or blank for all
  public Page<BenchmarkRun> page(String text, int limit) {
    String pattern = Texts.containing(text);
    return tx.read(
        work ->
            new Page<>(
                runs(work, pattern, limit), work.mapper(BenchmarkMapper.class).countRuns(pattern)));
  }

  private static List<BenchmarkRun> runs(Work work, String pattern, int limit) {
    return work.mapper(BenchmarkMapper.class).runs(pattern, limit).stream()
        .map(RunRow::run)
        .toList();
  }

  /// A run in short.
  ///
  /// @throws NotFound when it has no records
  public BenchmarkRun get(String runId) {
    RunRow row = tx.read(work -> work.mapper(BenchmarkMapper.class).run(runId));
    if (row == null) {
      throw unknown(runId);
    }
    return row.run();
  }

  /// The id of the newest run before that one, or `null` when there is none.
  public String before(String runId) {
    return tx.read(work -> work.mapper(BenchmarkMapper.class).before(runId));
  }

  /// The finite values of a metric in a run, in ascending order.
  ///
  /// @param unit into which they are converted, or `null` for none; values that cannot be are left
  ///   out
  public List<Double> samples(String runId, String metric, String unit) {
    Measured measured = tx.read(work -> RunReader.read(work, runId, metric)).samples().get(metric);
    return measured == null ? List.of() : measured.in(Unit.of(unit)).toList();
  }

  /// A run with its metrics, by name.
  ///
  /// @param runId the run, or `null` for the newest
  /// @throws NotFound when it has no records, or there is no run
  public RunReport report(String runId) {
    return tx.read(
        work -> {
          String wanted = runId;
          if (wanted == null) {
            List<BenchmarkRun> newest = runs(work, null, 1);
            if (newest.isEmpty()) {
              throw new NotFound("No benchmark run is recorded", "ftl benchmark run");
            }
            wanted = newest.getFirst().runId();
          }
          RunSamples samples = samples(work, wanted);
          BenchmarkRun run = work.mapper(BenchmarkMapper.class).run(wanted).run();
          return RunReport.of(run, samples);
        });
  }

  /// What changes with every record that comes and every run that goes.
  public Stamp stamp() {
    return tx.read(work -> work.mapper(BenchmarkMapper.class).stamp());
  }

  /// The names of all metrics, in order.
  public List<String> metrics() {
    return tx.read(work -> work.mapper(BenchmarkMapper.class).metrics());
  }

  /// Compares two runs, of which the first is the one before.
  ///
  /// @throws NotFound when one of them has no records
  public Comparison compare(String runA, String runB, Thresholds thresholds) {
    return tx.read(
        work -> {
          RunSamples a = samples(work, runA);
          RunSamples b = runA.equals(runB) ? a : samples(work, runB);
          var metrics = new RunComparator(thresholds).compare(a, b);
          return new Comparison(
              runA,
              runB,
              Comparison.Summary.of(metrics.values()),
              metrics,
              Warnings.about(a, b, metrics.values()));
        });
  }

  private static RunSamples samples(Work work, String runId) {
    RunSamples samples = RunReader.read(work, runId, null);
    if (samples.samples().isEmpty()) {
      throw unknown(runId);
    }
    return samples;
  }

  private static NotFound unknown(String runId) {
    String shown = Details.shortened(runId, Limits.QUOTED_CHARACTERS);
    return new NotFound("Benchmark run " + shown + " not found", "ftl benchmark list-runs");
  }
}
