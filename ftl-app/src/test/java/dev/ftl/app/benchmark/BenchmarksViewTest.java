package dev.ftl.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.ScreenTest;
import dev.ftl.app.shell.ScreenId;
import dev.ftl.app.ui.Row;
import dev.ftl.data.Ftl;
import dev.ftl.data.benchmark.NewRecord;
import dev.ftl.data.benchmark.statistics.Comparison;
import dev.ftl.data.benchmark.statistics.Thresholds;
import dev.ftl.data.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class BenchmarksViewTest extends ScreenTest {

  BenchmarksViewTest() {
    super(ScreenId.BENCHMARKS);
  }

  private void measure(Ftl agent, String run, double size) {
    List<NewRecord> records = new ArrayList<>();
    for (int metric = 0; metric < 40; metric++) {
      for (int i = 0; i < 5; i++) {
        double value = 100 + metric + i * 0.1;
        records.add(
            new NewRecord(
                run,
                "time_%02d".formatted(metric),
                metric == 7 ? value * size : value,
                JsonObject.of("unit", "ms")));
      }
    }
    agent.benchmarks().importAll(records);
  }

  private TableView<Row<MetricRow>> metrics() {
    return find(".metrics .table-view");
  }

  private List<String> pair() {
    return lookup(".pair-name").queryAllAs(Label.class).stream().map(Label::getText).toList();
  }

  private String headline() {
    return ((Label) find(".headline")).getText();
  }

  private String told() {
    return ((Label) find(".metric-title")).getText();
  }

  @Test
  void comparesByKeyboardAlone() {
    Ftl agent = agent();
    measure(agent, "v1", 1);
    measure(agent, "v2", 1);
    measure(agent, "v3", 1.5);
    watch();

    assertThat(pair()).containsExactly("v2", "v3");
    assertThat(headline()).isEqualTo("1 regressed");
    assertThat(told()).startsWith("time_07");

    type(KeyCode.X);
    until(() -> pair().equals(List.of("v3", "v2")));
    until(() -> headline().equals("No regressions"));
    type(KeyCode.P);
    until(() -> pair().equals(List.of("v1", "v2")));
    type(KeyCode.N);
    until(() -> pair().equals(List.of("v2", "v3")));
    type(KeyCode.DOWN, 3);
    type(KeyCode.A);
    until(() -> pair().equals(List.of("v1", "v3")));

    type(KeyCode.C);
    until(() -> metrics().getItems().size() == 1);
    type(KeyCode.C);
    until(() -> metrics().getItems().size() == 40);
    type(KeyCode.M);
    type(KeyCode.J);
    until(() -> !told().startsWith("time_07"));
    type(KeyCode.SLASH);
    write("time_3");
    until(() -> metrics().getItems().size() == 10);
    type(KeyCode.ENTER, 1);
    type(KeyCode.H);
    assertThat(((Label) find(".reading")).getText()).startsWith("v3");
    type(KeyCode.LEFT);
    assertThat(((Label) find(".reading")).getText()).startsWith("v2");
    type(KeyCode.Y);
    assertThat(clipboard()).contains("| `time_07` |", "v1", "v3");
    type(KeyCode.E);
    assertThat(window(1).getScene().getRoot().lookup(".menu-item")).isNotNull();
    type(KeyCode.ESCAPE);
  }

  private String clipboard() {
    String[] text = new String[1];
    interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
    return text[0];
  }

  @Test
  void refreshesDisturbNothing() {
    Ftl agent = agent();
    measure(agent, "v1", 1);
    measure(agent, "v2", 1.5);
    watch();
    type(KeyCode.DOWN);
    type(KeyCode.A);
    interact(
        () -> {
          TableColumn<Row<MetricRow>, ?> name = metrics().getColumns().getFirst();
          name.setSortType(TableColumn.SortType.DESCENDING);
          metrics().getSortOrder().add(name);
          metrics().getSelectionModel().select(20);
          ((SplitPane) find(".comparison .split-view")).setDividerPositions(0.5);
        });
    until(() -> dashboard.shell().screen().ready());
    scroll(metrics(), 15, 13);
    Row<MetricRow> selected = metrics().getSelectionModel().getSelectedItem();
    Object first = upperEdge(metrics()).item();
    List<String> pair = pair();
    String told = told();
    double divider = ((SplitPane) find(".comparison .split-view")).getDividerPositions()[0];

    for (int i = 0; i < 16; i++) {
      agent
          .benchmarks()
          .record(new NewRecord("v2", "time_30", 130 + i % 3, JsonObject.of("unit", "ms")));
      untilRead();
      assertThat(upperEdge(metrics()).item()).isSameAs(first);
      assertThat(upperEdge(metrics()).y()).isEqualTo(-13);
    }

    assertThat(pair()).isEqualTo(pair);
    assertThat(told()).isEqualTo(told);
    assertThat(metrics().getSelectionModel().getSelectedItem()).isSameAs(selected);
    assertThat(metrics().getItems().getFirst().value().name()).isEqualTo("time_39");
    assertThat(((SplitPane) find(".comparison .split-view")).getDividerPositions()[0])
        .isEqualTo(divider);
    assertThat(selected.value().of().nB()).isEqualTo(5);
  }

  /// Numbers in units of different kinds are never drawn on one scale.
  @Test
  void unitsThatCannotBeConvertedAreSaidAndNotDrawn() {
    Ftl agent = agent();
    record(agent, "v0", "MB", 100);
    record(agent, "v1", "s", 0.1);
    record(agent, "v2", "ms", 100);
    watch();

    until(() -> told().equals("startup  ·  ms  ·  lower is better"));
    until(() -> lookup(".bars-chart .bar").queryAll().size() == 2);
    assertThat(headline()).isEqualTo("No regressions");
    assertThat(note()).isEqualTo("1 run in other units left out of the history: MB");

    record(agent, "v3", "MB", 100);
    until(() -> pair().equals(List.of("v2", "v3")));
    until(() -> lookup(".bars-chart .bar").queryAll().isEmpty());
    until(() -> told().equals("startup  ·  MB  ·  lower is better"));
    assertThat(note())
        .isEqualTo(
            "A and B cannot be compared: the units cannot be converted into each other: ms, MB"
                + "  ·  2 runs in other units left out of the history: s, ms");
    picture("benchmarks-units");
  }

  private void record(Ftl agent, String run, String unit, double value) {
    List<NewRecord> records = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      records.add(
          new NewRecord(run, "startup", value * (1 + i / 1000.0), JsonObject.of("unit", unit)));
    }
    agent.benchmarks().importAll(records);
  }

  private String note() {
    return ((Label) find(".unit-note")).getText();
  }

  @Test
  void exportsWhatIsOnTheScreenAndSaysWhatBecameOfIt() throws Exception {
    Ftl agent = agent();
    measure(agent, "v1", 1);
    measure(agent, "v2", 1.5);
    watch();
    ExportMenu menu = find("#export");
    Comparison comparison = agent.benchmarks().compare("v1", "v2", Thresholds.USUAL);

    interact(() -> menu.write(ExportFormat.PNG, comparison, folder.resolve("v2.png")));
    until(() -> !menu.told().getText().equals("Saving…"));
    assertThat(ImageIO.read(folder.resolve("v2.png").toFile()).getWidth()).isGreaterThan(500);
    assertThat(menu.told().getText()).isEqualTo("Saved v2.png");
    interact(() -> menu.write(ExportFormat.CSV, comparison, folder.resolve("v2.csv")));
    until(() -> menu.told().getText().equals("Saved v2.csv"));
    assertThat(folder.resolve("v2.csv")).content().hasLineCount(41);
    interact(() -> menu.write(ExportFormat.CSV, comparison, folder.resolve("no/v2.csv")));
    until(() -> !menu.told().getText().equals("Saving…"));
    assertThat(menu.told().getText()).isEqualTo("Not saved");
    assertThat(menu.told().getTooltip().getText()).startsWith("Cannot write ");
  }
}
