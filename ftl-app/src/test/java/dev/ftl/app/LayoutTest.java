package dev.ftl.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.settings.Settings;
import dev.ftl.app.shell.ScreenId;
import dev.ftl.app.theme.Theme;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// Every screen in windows of five sizes, with texts and numbers that are hard to show. The window
/// is laid out and not painted: the headless screen is smaller than most of them.
class LayoutTest extends ApplicationTest {

  private static final List<Dimension2D> SIZES =
      List.of(
          new Dimension2D(900, 600),
          new Dimension2D(1000, 640),
          new Dimension2D(1280, 800),
          new Dimension2D(1920, 1080),
          new Dimension2D(2560, 1440));

  @TempDir private Path folder;

  private final List<String> faults = new ArrayList<>();
  private Dashboard dashboard;
  private Stage window;

  @Override
  public void start(Stage stage) {
    Thread.currentThread().setUncaughtExceptionHandler((_, thrown) -> faults.add(told(thrown)));
    dashboard = new Dashboard(Settings.forgetful(), InstantSource.system());
    dashboard.theme().set(Theme.LIGHT);
    dashboard.shell().go(ScreenId.OVERVIEW);
    open(SIZES.getFirst());
  }

  /// A window for each size, as the headless one cannot become larger than its screen.
  private void open(Dimension2D size) {
    if (window != null) {
      window.setScene(null);
      window.hide();
    }
    window = new Stage();
    window.setIconified(true);
    window.setWidth(size.getWidth());
    window.setHeight(size.getHeight());
    window.setScene(dashboard.scene());
    window.show();
  }

  @Override
  public void stop() {
    window.hide();
    dashboard.close();
  }

  @Test
  void nothingOverlapsIsCutOrThrowsWhateverIsShown() throws Exception {
    Path database = folder.resolve("ftl.db");
    HostileDatabase.write(database);
    interact(() -> dashboard.watch(database));
    for (ScreenId place : ScreenId.values()) {
      show(place, null);
      check(place.title());
    }
    show(ScreenId.SESSIONS, "session-9");
    check("A session");
    show(ScreenId.WORKSPACES, "3");
    check("A workspace");
    show(ScreenId.PLANS, "12");
    check("A plan");
    for (String side : List.of("effect", "prune")) {
      show(ScreenId.MEMORY, "1");
      interact(() -> find("#side-" + side, ToggleButton.class).fire());
      check("Memory, " + side);
    }
    show(ScreenId.ACTIVITY, "20");
    check("An event");
    assertThat(faults).isEmpty();
  }

  private <N extends Node> N find(String selector, Class<N> type) {
    return type.cast(dashboard.scene().lookup(selector));
  }

  private void show(ScreenId place, String id) throws Exception {
    interact(() -> dashboard.shell().go(place, id));
    WaitForAsyncUtils.waitFor(
        60,
        TimeUnit.SECONDS,
        () -> WaitForAsyncUtils.asyncFx(() -> dashboard.shell().screen().ready()).get());
  }

  private static String told(Throwable thrown) {
    List<StackTraceElement> trace = List.of(thrown.getStackTrace());
    return "Thrown: %s at %s".formatted(thrown, trace.subList(0, Math.min(8, trace.size())));
  }

  private void check(String what) {
    for (Dimension2D size : SIZES) {
      interact(() -> open(size));
      String where = "%s at %.0f × %.0f: ".formatted(what, size.getWidth(), size.getHeight());
      interact(
          () -> {
            assertThat(window.getScene().getWidth()).isEqualTo(size.getWidth());
            // Twice: what a first layout makes room for is filled after it.
            LayoutCheck.of(window.getScene());
            LayoutCheck.of(window.getScene()).forEach(fault -> faults.add(where + fault));
          });
      interact(
          () -> Pictures.take(window.getScene(), "hostile-" + what + "-" + (int) size.getWidth()));
    }
  }
}
