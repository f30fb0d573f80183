package dev.ftl.app;

import dev.ftl.app.settings.Settings;
import dev.ftl.app.settings.SettingsFile;
import dev.ftl.app.shell.Place;
import dev.ftl.data.db.DatabaseLocation;
import java.nio.file.Path;
import java.time.InstantSource;
import javafx.application.Application;
import javafx.stage.Stage;

/// Starts the dashboard. Apart from it, because a main class that extends `Application` must find
/// JavaFX before it can say anything.
public final class Launcher {

  private Launcher() {}

  static void main(String[] args) {
    Application.launch(Main.class, args);
  }

  /// The application in JavaFX' terms.
  public static final class Main extends Application {

    @Override
    public void start(Stage stage) {
      Path home = Path.of(System.getProperty("user.home"));
      Settings settings =
          Settings.in(
              new SettingsFile(
                  SettingsFile.usual(System.getenv(), home, System.getProperty("os.name"))));
      Dashboard dashboard = new Dashboard(settings, InstantSource.system());
      dashboard.watch(DatabaseLocation.find(null, Path.of(""), home, System.getenv()).path());
      dashboard.shell().go(Place.ACTIVITY);
      dashboard.show(stage);
    }
  }
}
