package dev.ftl.app.start;

import dev.ftl.app.Dashboard;
import dev.ftl.app.settings.Settings;
import dev.ftl.app.theme.Theme;
import dev.ftl.app.ui.Picture;
import dev.ftl.data.FtlException.Busy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

/// A picture of one screen, taken as soon as it has read the database and stopped moving. It is
/// made without the user's settings: the same data gives the same picture to everybody.
public final class Snapshot {

  /// How long a screen may look for its data, or the database be locked.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// How many frames apart two pictures are that must be alike. What is laid out in the background
  /// is there by then.
  private static final int FRAMES = 6;

  private final Options options;
  private final Dashboard dashboard;
  private final Stage stage = new Stage();
  private final CompletableFuture<Picture> taken = new CompletableFuture<>();

  private Snapshot(Options options) {
    this.options = options;
    dashboard = new Dashboard(Settings.forgetful(), InstantSource.system());
  }

  /// Starts JavaFX on its own headless platform, whatever display there is.
  public static void useNoDisplay() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    Platform.setImplicitExit(false);
    Platform.startup(() -> {});
  }

  /// Takes the picture that the options ask for and writes it into their file. Called on any thread
  /// but the user interface's, whose toolkit runs headless.
  ///
  /// @throws Busy when the database could not be read in time
  /// @throws dev.ftl.data.FtlException.IoFailure when the file cannot be written
  public static void take(Options options) {
    CompletableFuture.supplyAsync(() -> new Snapshot(options).start(), Platform::runLater)
        .thenCompose(taken -> taken)
        .join()
        .write(options.snapshot());
  }

  private CompletableFuture<Picture> start() {
    dashboard.theme().set(options.theme() == null ? Theme.LIGHT : options.theme());
    dashboard.shell().go(options.screen());
    stage.setWidth(options.size().getWidth());
    stage.setHeight(options.size().getHeight());
    // Laid out and not painted: the headless screen is smaller than many a picture.
    stage.setIconified(true);
    dashboard.show(stage);
    dashboard.expect(options.usual());
    dashboard.watch(options.database());
    AnimationTimer frames = new Frames();
    frames.start();
    return taken.whenComplete(
        (_, _) -> {
          frames.stop();
          stage.close();
        });
  }

  /// Looks at the screen frame by frame.
  private final class Frames extends AnimationTimer {

    private final long deadline = System.nanoTime() + PATIENCE.toNanos();
    private int frame;
    private Picture last;

    @Override
    public void handle(long now) {
      if (System.nanoTime() > deadline) {
        String condition = dashboard.live().pulse().get().condition().words();
        taken.completeExceptionally(
            new Busy("The screen was not ready in time. " + condition, null));
      } else if (dashboard.shell().screen().ready() && frame++ % FRAMES == 0) {
        look();
      }
    }

    private void look() {
      // What scrolls is cached as an image, which is not renewed in a window that is not painted.
      dashboard.scene().getRoot().lookupAll(".viewport").forEach(node -> node.setCache(false));
      Picture picture = Picture.of(dashboard.scene());
      if (picture.equals(last)) {
        taken.complete(picture);
      }
      last = picture;
    }
  }
}
