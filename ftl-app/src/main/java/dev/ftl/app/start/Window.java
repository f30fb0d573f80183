package dev.ftl.app.start;

import dev.ftl.app.Dashboard;
import dev.ftl.app.notification.SystemNotifier;
import dev.ftl.app.settings.Settings;
import dev.ftl.app.settings.SettingsFile;
import dev.ftl.app.shell.Interval;
import dev.ftl.app.ui.Room;
import dev.ftl.data.FtlException.Conflict;
import dev.ftl.data.project.DatabaseLocation;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/// The dashboard in a window of its own, for as long as that is open.
public final class Window {

  private static final Path HOME = Path.of(System.getProperty("user.home"));

  private Window() {}

  /// Opens it and returns when it has been closed.
  ///
  /// @throws Conflict when there is no display, or what a window needs is not installed
  public static void open(Options options) {
    CompletableFuture<Void> closed = new CompletableFuture<>();
    try {
      Platform.startup(() -> show(options, closed));
    } catch (RuntimeException | UnsatisfiedLinkError e) {
      throw new Conflict(whyNot(e, System.getenv()), "ftl dashboard --snapshot dashboard.png");
    }
    closed.join();
  }

  private static void show(Options options, CompletableFuture<Void> closed) {
    try {
      Settings settings =
          Settings.in(
              new SettingsFile(
                  SettingsFile.usual(System.getenv(), HOME, System.getProperty("os.name"))));
      // Whoever ends the process ends it without closing the window.
      Runtime.getRuntime().addShutdownHook(new Thread(settings::flush));
      if (options.theme() != null) {
        settings.assume("theme", options.theme().name());
      }
      if (options.interval() != null) {
        settings.assume("interval", Interval.words(options.interval()));
      }
      Dashboard dashboard = new Dashboard(settings, InstantSource.system());
      dashboard
          .notifications()
          .tellBy(SystemNotifier.usual(System.getProperty("os.name"), System.getenv("PATH")));
      dashboard.shell().go(options.screen());
      dashboard.expect(options.usual());
      dashboard.watch(database(options));
      Stage stage = new Stage();
      stage.setMinWidth(Room.LEAST_WIDTH);
      stage.setMinHeight(Room.LEAST_HEIGHT);
      stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> closed.complete(null));
      dashboard.show(stage);
    } catch (RuntimeException | Error e) {
      closed.completeExceptionally(e);
    }
  }

  /// Says what is missing. JavaFX tells it in the words of its message alone.
  static String whyNot(Throwable failure, Map<String, String> environment) {
    String said = String.valueOf(failure.getMessage());
    if (!System.getProperty("os.name").startsWith("Linux")) {
      return "A window could not be opened: " + said;
    } else if (!said.contains("DISPLAY")) {
      return "A window needs GTK 3, which is not installed: apt install libgtk-3-0 (Debian, Ubuntu)"
          + " or dnf install gtk3 (Fedora) brings it";
    } else if (environment.containsKey("WAYLAND_DISPLAY")) {
      return "A window needs an X display, which Xwayland brings to Wayland: apt install xwayland"
          + " (Debian, Ubuntu) or dnf install xorg-x11-server-Xwayland (Fedora)";
    }
    String display = environment.get("DISPLAY");
    return display == null || display.isBlank()
        ? "There is no display to open a window on: DISPLAY is not set"
        : "The display " + display + ", which DISPLAY names, cannot be opened";
  }

  private static Path database(Options options) {
    return options.database() == null
        ? DatabaseLocation.find(null, Path.of(""), HOME, System.getenv()).path()
        : options.database();
  }
}
