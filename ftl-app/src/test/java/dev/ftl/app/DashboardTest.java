package dev.ftl.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.settings.Settings;
import dev.ftl.app.shell.Place;
import dev.ftl.app.theme.Theme;
import dev.ftl.data.Ftl;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class DashboardTest extends ApplicationTest {

  @TempDir static Path folder;

  private Dashboard dashboard;
  private Stage stage;

  @Override
  public void start(Stage stage) {
    this.stage = stage;
    dashboard = new Dashboard(Settings.forgetful(), InstantSource.system());
    dashboard.shell().go(Place.ACTIVITY);
    dashboard.show(stage);
  }

  @Test
  void showsWhatHappens() throws Exception {
    Ftl ftl = new Ftl(new Database(folder.resolve("ftl.db"), Access.CREATE, Duration.ofSeconds(5)));
    for (int i = 0; i < 400; i++) {
      ftl.events()
          .emit(
              i % 3 == 0 ? "DEPLOYED" : "PHASE_TRANSITION",
              JsonObject.of("from", "a" + i).with("to", "plan"));
    }
    interact(() -> dashboard.watch(folder.resolve("ftl.db")));
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> dashboard.shell().screen().ready());
    WaitForAsyncUtils.waitForFxEvents();
    Thread.sleep(500);
    interact(() -> Pictures.take(stage.getScene(), "activity-light"));
    interact(() -> dashboard.theme().set(Theme.DARK));
    Thread.sleep(500);
    interact(() -> Pictures.take(stage.getScene(), "activity-dark"));
    press(javafx.scene.input.KeyCode.DIGIT6).release(javafx.scene.input.KeyCode.DIGIT6);
    WaitForAsyncUtils.waitForFxEvents();
    interact(() -> Pictures.take(stage.getScene(), "memory-dark"));
    assertThat(dashboard.shell().place().get()).isEqualTo(Place.MEMORY);
  }
}
