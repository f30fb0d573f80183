package dev.ftl.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.settings.Settings;
import dev.ftl.app.shell.ScreenId;
import dev.ftl.app.theme.Theme;
import dev.ftl.data.Ftl;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.json.Names;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// A test of one screen as its user has it: the whole dashboard, headless, on a database of its
/// own, which the test fills through the services.
public abstract class ScreenTest extends RobotTest {

  private static final int LIMIT = 30;

  @TempDir protected Path folder;

  protected final Settings settings = Settings.forgetful();
  protected Dashboard dashboard;
  protected Stage stage;

  private final ScreenId place;

  protected ScreenTest(ScreenId place) {
    this.place = place;
  }

  @Override
  public final void start(Stage stage) {
    this.stage = stage;
    dashboard = new Dashboard(settings, InstantSource.system());
    dashboard.theme().set(Theme.LIGHT);
    dashboard.live().every(Duration.ofMillis(20));
    dashboard.shell().go(place);
    // All tests share a window: the one before may have left it in another size.
    stage.setWidth(1280);
    stage.setHeight(800);
    dashboard.show(stage);
  }

  @Override
  public final void stop() {
    dashboard.close();
  }

  /// The database that the dashboard watches, or will.
  protected Path database() {
    return folder.resolve("ftl.db");
  }

  /// The services on it, as an agent's process has them.
  protected Ftl agent() {
    return new Ftl(new Database(database(), Access.CREATE, Duration.ofSeconds(10)));
  }

  /// Shows the database, and waits until the screen has read it.
  protected void watch() {
    interact(() -> dashboard.watch(database()));
    until(() -> dashboard.shell().screen().ready());
  }

  /// Waits until something is so on the user interface's thread. The limit is for a machine that is
  /// busy with other things: usually it is so at once.
  protected void until(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(
          LIMIT, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(LIMIT * 1000, condition));
    } catch (TimeoutException e) {
      throw new AssertionError("It did not become so within " + LIMIT + " s", e);
    }
    settle();
  }

  /// Waits until a change that was just committed is on the screen.
  protected void untilRead() {
    long readings = dashboard.live().pulse().get().readings();
    // One may be on its way that began before the commit; of two more, the second began after it.
    dashboard.live().refresh();
    dashboard.live().refresh();
    until(() -> dashboard.live().pulse().get().readings() > readings + 1);
  }

  /// The node of that selector, which must be there.
  protected <N extends Node> N find(String selector) {
    return lookup(selector).query();
  }

  /// What shows the rows of a list or a table.
  protected static VirtualFlow<?> flow(Node list) {
    return (VirtualFlow<?>) list.lookup(".virtual-flow");
  }

  /// The row at the upper edge of a list or a table.
  ///
  /// @param y where the row begins, in pixels below the edge
  protected record Edge(Object item, double y) {}

  /// What is at the upper edge now. Read on the user interface's thread: another one may look while
  /// the cells are laid out anew, and meet none.
  protected static Edge upperEdge(Parent list) {
    return WaitForAsyncUtils.waitForAsyncFx(
        LIMIT * 1000,
        () -> {
          list.layout();
          VirtualFlow<?> flow = flow(list);
          IndexedCell<?> first = flow.getFirstVisibleCell();
          // One that ends where the list begins is none of those in sight.
          boolean inSight = first.getLayoutY() + first.getHeight() >= 1;
          IndexedCell<?> cell = inSight ? first : flow.getCell(first.getIndex() + 1);
          return new Edge(cell.getItem(), cell.getLayoutY());
        });
  }

  /// Scrolls a list or a table so that it begins in the middle of a row, that many pixels below its
  /// upper edge. A row at the very edge would stay there by chance.
  protected void scroll(Parent list, int row, double pixels) {
    interact(
        () -> {
          flow(list).scrollToTop(row);
          list.layout();
          flow(list).scrollPixels(pixels);
        });
    settle();
    interact(
        () -> {
          assertThat(flow(list).getFirstVisibleCell().getIndex()).isEqualTo(row);
          assertThat(flow(list).getFirstVisibleCell().getLayoutY()).isEqualTo(-pixels);
        });
  }

  /// Pictures of the window as it is now, in both themes: `NAME-light.png` and `NAME-dark.png`, if
  /// pictures are wanted.
  protected void picture(String name) {
    if (Pictures.FOLDER == null) {
      return;
    }
    for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
      interact(() -> dashboard.theme().set(theme));
      settle();
      interact(() -> Pictures.take(stage.getScene(), name + "-" + Names.of(theme)));
    }
    interact(() -> dashboard.theme().set(Theme.LIGHT));
  }

  /// Makes the window that large.
  protected void resize(double width, double height) {
    interact(
        () -> {
          stage.setWidth(width);
          stage.setHeight(height);
        });
    settle();
  }
}
