package dev.ftl.app.benchmark;

import dev.ftl.data.benchmark.report.ComparisonCsv;
import dev.ftl.data.benchmark.report.ComparisonText;
import dev.ftl.data.benchmark.statistics.Comparison;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonWriter;
import java.util.function.Function;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// What a comparison can be written as.
enum ExportFormat {
  /// For spreadsheets.
  CSV("CSV for a spreadsheet", "csv", BootstrapIcons.FILE_EARMARK_SPREADSHEET, ComparisonCsv::of),
  /// As `benchmark compare` answers it.
  JSON(
      "JSON",
      "json",
      BootstrapIcons.FILE_EARMARK_CODE,
      comparison -> JsonWriter.pretty(Json.of(comparison)) + "\n"),
  /// As `benchmark compare --format markdown` prints it.
  MARKDOWN(
      "Markdown for a pull request",
      "md",
      BootstrapIcons.MARKDOWN,
      comparison -> new ComparisonText(comparison).markdown()),
  /// A page of its own for a browser.
  HTML("HTML page", "html", BootstrapIcons.GLOBE, ComparisonHtml::of),
  /// As it is on the screen.
  PNG("PNG picture", "png", BootstrapIcons.IMAGE, null);

  private final String title;
  private final String suffix;
  private final Ikon icon;
  private final Function<Comparison, String> text;

  ExportFormat(String title, String suffix, Ikon icon, Function<Comparison, String> text) {
    this.title = title;
    this.suffix = suffix;
    this.icon = icon;
    this.text = text;
  }

  String title() {
    return title;
  }

  /// How its files' names end, without the dot.
  String suffix() {
    return suffix;
  }

  Ikon icon() {
    return icon;
  }

  /// The comparison as text; `null` for a picture.
  String text(Comparison comparison) {
    return text == null ? null : text.apply(comparison);
  }

  /// What a file of these runs is called: `v7-to-v8.csv`.
  String fileName(Comparison comparison) {
    return "%s-to-%s.%s".formatted(part(comparison.runA()), part(comparison.runB()), suffix);
  }

  /// A run's id in a file name, on every system.
  private static String part(String run) {
    String safe = run.replaceAll("[^\\p{L}\\p{N}._-]+", "_");
    return safe.substring(0, Math.min(60, safe.length()));
  }
}
