package dev.ftl.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.Ftl;
import dev.ftl.data.benchmark.NewRecord;
import dev.ftl.data.benchmark.statistics.Comparison;
import dev.ftl.data.benchmark.statistics.Thresholds;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ExportFormatTest {

  @TempDir Path folder;
  private Comparison comparison;

  @BeforeEach
  void compare() {
    Ftl ftl =
        new Ftl(new Database(folder.resolve("ftl.db"), Access.CREATE, Duration.ofSeconds(10)));
    List<NewRecord> records = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      records.add(new NewRecord("v1", "time", 100 + i, JsonObject.of("unit", "ms")));
      records.add(new NewRecord("release/2, final", "time", 150 + i, JsonObject.of("unit", "ms")));
    }
    records.add(new NewRecord("v1", "=HYPERLINK(\"x\"),\n", -2, JsonObject.EMPTY));
    records.add(new NewRecord("release/2, final", "@new", 1, JsonObject.EMPTY));
    ftl.benchmarks().importAll(records);
    comparison = ftl.benchmarks().compare("v1", "release/2, final", Thresholds.USUAL);
  }

  /// Reads RFC 4180 as a spreadsheet does.
  private static List<List<String>> parse(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\r')) {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\r') {
          rows.add(row);
          row = new ArrayList<>();
          i++;
        }
      } else {
        cell.append(c);
      }
    }
    return rows;
  }

  @Test
  void csvIsReadBackAndNothingInItIsAFormula() {
    List<List<String>> rows = parse(ExportFormat.CSV.text(comparison));

    assertThat(rows).hasSize(4).allSatisfy(row -> assertThat(row).hasSize(14));
    assertThat(rows.get(0)).startsWith("metric", "unit", "direction", "verdict", "a", "b");
    assertThat(rows.get(1))
        .startsWith("time", "ms", "lower", "regressed", "103.5", "153.5")
        .contains("8");
    assertThat(rows)
        .extracting(List::getFirst)
        .contains("'=HYPERLINK(\"x\"),\n", "'@new")
        .noneMatch(name -> name.startsWith("=") || name.startsWith("@"));
    assertThat(rows.get(2)).contains("-2.0");
  }

  @Test
  void jsonIsWhatTheCommandAnswers() throws Exception {
    JsonObject json = (JsonObject) JsonReader.parse(ExportFormat.JSON.text(comparison));

    assertThat(json.text("run_a")).isEqualTo("v1");
    assertThat(json.object("summary").number("regressed")).isEqualTo(1L);
    JsonObject time = json.object("metrics").object("time");
    assertThat(time.number("a").doubleValue()).isEqualTo(103.5);
    assertThat(time.text("verdict")).isEqualTo("regressed");
    assertThat(time.array("ci").size()).isEqualTo(2);
  }

  @Test
  void markdownLeadsWithWhatChanged() {
    assertThat(ExportFormat.MARKDOWN.text(comparison))
        .contains("`v1` → `release/2, final`", "1 regressed", "| ✗ regressed | `time` |");
  }

  @Test
  void thePageIsWellFormedAndHasEveryMetric() throws Exception {
    String page = ExportFormat.HTML.text(comparison);

    NodeList rows =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(page.substring(page.indexOf('\n')))))
            .getElementsByTagName("tr");
    assertThat(rows.getLength()).isEqualTo(4);
    assertThat(rows.item(1).getTextContent()).contains("time", "103.5", "+48.3 %", "Regressed");
    assertThat(page).contains("1 regressed", "=HYPERLINK(&quot;x&quot;)").doesNotContain("http");
  }

  @Test
  void filesAreNamedAfterTheRunsOnEverySystem() {
    assertThat(ExportFormat.CSV.fileName(comparison)).isEqualTo("v1-to-release_2_final.csv");
    assertThat(ExportFormat.PNG.text(comparison)).isNull();
  }

  @Test
  void aTypedSuffixCountsAlsoWhenAnotherWasAppended(@TempDir Path folder) throws IOException {
    assertThat(ExportFile.of(ExportFormat.CSV, folder.resolve("exp.md.csv")))
        .isEqualTo(new ExportFile(ExportFormat.MARKDOWN, folder.resolve("exp.md")));
    assertThat(ExportFile.of(ExportFormat.CSV, folder.resolve("exp.json")).format())
        .isEqualTo(ExportFormat.JSON);
    assertThat(ExportFile.of(ExportFormat.CSV, folder.resolve("exp")).file())
        .isEqualTo(folder.resolve("exp"));
    Files.createFile(folder.resolve("exp.md"));
    assertThat(ExportFile.of(ExportFormat.CSV, folder.resolve("exp.md.csv")).file())
        .isEqualTo(folder.resolve("exp.md.csv"));
  }
}
