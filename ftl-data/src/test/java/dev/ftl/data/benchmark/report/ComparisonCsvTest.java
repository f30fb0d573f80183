package dev.ftl.data.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.Ftl;
import dev.ftl.data.benchmark.NewRecord;
import dev.ftl.data.benchmark.statistics.Thresholds;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Names of metrics that a spreadsheet would calculate.
class ComparisonCsvTest {

  private static final List<String> SEPARATORS = List.of(",", ";", "|", "\t", "\r", "\n", "\r\n");
  private static final List<String> FORMULAS = List.of("=1+1", "+1", "-1", "@SUM(A1)", "＝1");

  @TempDir Path folder;

  @Test
  void noFormulaBeginsBehindASeparatorInsideACell() {
    Ftl ftl =
        new Ftl(
            new Database(folder.resolve("ftl.db"), Access.CREATE, Database.DEFAULT_BUSY_TIMEOUT));
    for (String separator : SEPARATORS) {
      for (String formula : FORMULAS) {
        for (String between : List.of("", " ", "\"", "\u200b")) {
          String metric = "metric" + separator + between + formula;
          ftl.benchmarks().record(new NewRecord("a", metric, 1, JsonObject.EMPTY));
          ftl.benchmarks().record(new NewRecord("b", metric, 1, JsonObject.EMPTY));
        }
      }
    }
    String csv = ComparisonCsv.of(ftl.benchmarks().compare("a", "b", Thresholds.USUAL));
    assertThat(csv.lines().count()).isGreaterThan(100);
    String formula = "[=+\\-@＝][1SA]";
    // As programs split lines that do not know quotes: at any separator.
    List<String> cells =
        Stream.of(csv.split("[,;|\\t\\r\\n]"))
            .map(cell -> cell.replaceAll("[\\s\"\u200b]", ""))
            .toList();
    assertThat(cells)
        .noneMatch(cell -> cell.matches(formula + ".*"))
        .anyMatch(cell -> cell.matches("'" + formula + ".*"));
  }
}
