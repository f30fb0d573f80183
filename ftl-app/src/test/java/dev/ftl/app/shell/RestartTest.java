package dev.ftl.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.Dashboard;
import dev.ftl.app.RobotTest;
import dev.ftl.app.settings.Settings;
import dev.ftl.app.settings.SettingsFile;
import dev.ftl.app.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// What is remembered from one start to the next, by the dashboard as a whole.
class RestartTest extends RobotTest {

  @TempDir private Path folder;

  /// Starts the dashboard, uses it and closes its window.
  private void start(Consumer<Dashboard> use, Consumer<Stage> move) {
    interact(
        () -> {
          Dashboard dashboard = dashboard();
          Stage stage = new Stage();
          dashboard.show(stage);
          use.accept(dashboard);
          move.accept(stage);
          stage.hide();
        });
  }

  private Dashboard dashboard() {
    Settings settings = Settings.in(new SettingsFile(folder.resolve("dashboard.json")));
    Dashboard dashboard = new Dashboard(settings, InstantSource.system());
    dashboard.shell().go(ScreenId.MEMORY);
    return dashboard;
  }

  /// Starts the dashboard, and closes it once its actions for databases are these.
  private void startsWithDatabases(String... titles) throws Exception {
    AtomicReference<Dashboard> dashboard = new AtomicReference<>();
    AtomicReference<Stage> stage = new AtomicReference<>();
    interact(
        () -> {
          dashboard.set(dashboard());
          stage.set(new Stage());
          dashboard.get().show(stage.get());
        });
    WaitForAsyncUtils.waitFor(
        30,
        TimeUnit.SECONDS,
        () ->
            WaitForAsyncUtils.asyncFx(() -> databases(dashboard.get()))
                .get()
                .equals(List.of(titles)));
    interact(() -> stage.get().hide());
  }

  private static List<String> databases(Dashboard dashboard) {
    return dashboard.shell().actions().bySection().get("Database").stream()
        .map(Action::title)
        .toList();
  }

  private static void run(Dashboard dashboard, String title) {
    dashboard.shell().actions().all().stream()
        .filter(action -> action.title().equals(title))
        .findFirst()
        .orElseThrow()
        .run()
        .run();
  }

  @Test
  void windowThemeAndIntervalAreAsTheyWere() {
    start(
        dashboard -> {
          run(dashboard, Theme.DARK.title());
          run(dashboard, "Look every 5 s");
          run(dashboard, "Pause");
        },
        stage -> {
          stage.setX(40);
          stage.setY(30);
          stage.setWidth(900);
          stage.setHeight(600);
        });

    start(
        dashboard -> {
          assertThat(dashboard.theme().get()).isEqualTo(Theme.DARK);
          assertThat(dashboard.live().pulse().get().interval()).isEqualTo(Duration.ofSeconds(5));
          assertThat(dashboard.live().pulse().get().paused()).isFalse();
          MenuButton interval = (MenuButton) dashboard.scene().lookup("#interval");
          assertThat(interval.getText()).isEqualTo("every 5 s");
        },
        stage -> {
          assertThat(stage.getX()).isEqualTo(40);
          assertThat(stage.getY()).isEqualTo(30);
          assertThat(stage.getWidth()).isEqualTo(900);
          assertThat(stage.getHeight()).isEqualTo(600);
        });
  }

  @Test
  void databasesAreRememberedUntilTheyAreGone() throws Exception {
    Path one = Files.createFile(folder.resolve("one.db"));
    Path other = Files.createFile(folder.resolve("other.db"));
    start(
        dashboard -> {
          dashboard.watch(one);
          dashboard.watch(other);
          dashboard.watch(folder.resolve("never.db"));
          dashboard.watch(one);
        },
        _ -> {});
    startsWithDatabases("Open a database…", one.toString(), other.toString());

    Files.delete(one);

    startsWithDatabases("Open a database…", other.toString());
  }
}
