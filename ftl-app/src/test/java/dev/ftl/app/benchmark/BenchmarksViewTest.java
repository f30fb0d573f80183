package dev.ftl.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.ScreenTest;
import dev.ftl.app.shell.Place;
import dev.ftl.app.ui.Row;
import dev.ftl.data.Ftl;
import dev.ftl.data.benchmark.Comparison;
import dev.ftl.data.benchmark.NewRecord;
import dev.ftl.data.benchmark.Thresholds;
import dev.ftl.data.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class BenchmarksViewTest extends ScreenTest {

  BenchmarksViewTest() {
    super(Place.BENCHMARKS);
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
    type(KeyCode.E);
    assertThat(window(1).getScene().getRoot().lookup(".menu-item")).isNotNull();
    type(KeyCode.ESCAPE);
  }

  @Test
  void aHundredRefreshesDisturbNothing() {
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
          metrics().scrollTo(15);
          ((SplitPane) find(".comparison .split-view")).setDividerPositions(0.5);
        });
    until(() -> dashboard.shell().screen().ready());
    Row<MetricRow> selected = metrics().getSelectionModel().getSelectedItem();
    Object first = firstInSight();
    List<String> pair = pair();
    String told = told();
    double divider = ((SplitPane) find(".comparison .split-view")).getDividerPositions()[0];

    for (int i = 0; i < 100; i++) {
      agent
          .benchmarks()
          .record(new NewRecord("v2", "time_30", 130 + i % 3, JsonObject.of("unit", "ms")));
      untilRead();
    }

    assertThat(pair()).isEqualTo(pair);
    assertThat(told()).isEqualTo(told);
    assertThat(metrics().getSelectionModel().getSelectedItem()).isSameAs(selected);
    assertThat(firstInSight()).isSameAs(first);
    assertThat(metrics().getItems().getFirst().value().name()).isEqualTo("time_39");
    assertThat(((SplitPane) find(".comparison .split-view")).getDividerPositions()[0])
        .isEqualTo(divider);
    assertThat(selected.value().of().nB()).isEqualTo(5);
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
    assertThat(ImageIO.read(folder.resolve("v2.png").toFile()).getWidth()).isGreaterThan(500);
    assertThat(menu.told().getText()).isEqualTo("Saved v2.png");
    interact(() -> menu.write(ExportFormat.CSV, comparison, folder.resolve("v2.csv")));
    assertThat(folder.resolve("v2.csv")).content().hasLineCount(41);
    interact(() -> menu.write(ExportFormat.CSV, comparison, folder.resolve("no/v2.csv")));
    assertThat(menu.told().getText()).isEqualTo("Not saved");
    assertThat(menu.told().getTooltip().getText()).startsWith("Cannot write ");
  }

  private Object firstInSight() {
    return ((VirtualFlow<?>) metrics().lookup(".virtual-flow")).getFirstVisibleCell().getItem();
  }
}
