package dev.ftl.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.live.Condition.Health;
import dev.ftl.data.Ftl;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.event.Event;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/// A poller without a stage: a thread of its own stands for the user interface's.
public abstract class LiveTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir protected Path folder;

  protected final List<Throwable> thrown = new CopyOnWriteArrayList<>();
  protected final ExecutorService screen =
      Executors.newSingleThreadExecutor(task -> thread(task, thrown));
  protected final Poller live = on(screen, () -> poller(screen));

  private static Thread thread(Runnable task, List<Throwable> thrown) {
    return Thread.ofPlatform()
        .daemon()
        .name("screen")
        .uncaughtExceptionHandler((_, e) -> thrown.add(e))
        .unstarted(task);
  }

  private static Poller poller(ExecutorService screen) {
    Poller poller = new Poller(screen);
    poller.every(Duration.ofMillis(10));
    return poller;
  }

  @AfterEach
  void closeAll() {
    onScreen(live::close);
    screen.shutdown();
  }

  protected Path database() {
    return folder.resolve("ftl.db");
  }

  /// The services on it, as an agent's process has them.
  protected Ftl agent() {
    return new Ftl(new Database(database(), Access.CREATE, Duration.ofSeconds(10)));
  }

  void emit(String type) {
    agent().events().emit(type, JsonObject.EMPTY);
  }

  /// The types of the events, newest first.
  static List<String> types(Ftl ftl) {
    return ftl.events().list(null, null, 100).stream().map(Event::eventType).toList();
  }

  /// A feed of the types of the events, followed from the start.
  Feed<List<String>> followTypes() {
    return onScreen(
        () -> {
          Feed<List<String>> feed = live.feed(LiveTest::types);
          feed.activate();
          live.watch(database());
          return feed;
        });
  }

  /// Runs statements as another program would.
  protected void execute(String... statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + database());
  }

  protected <T> T onScreen(Callable<T> task) {
    return on(screen, task);
  }

  private static <T> T on(ExecutorService screen, Callable<T> task) {
    try {
      return screen.submit(task).get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  protected void onScreen(Runnable task) {
    onScreen(Executors.callable(task));
  }

  Pulse pulse() {
    return onScreen(() -> live.pulse().get());
  }

  String words() {
    return pulse().condition().words();
  }

  <T> T answer(Feed<T> feed) {
    return onScreen(() -> feed.answer().get());
  }

  protected void until(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime())
          .as("It has not become so; the pulse is %s", pulse())
          .isLessThan(deadline);
      pause(5);
    }
  }

  void until(Health health) {
    until(() -> pulse().condition().health() == health);
  }

  void until(Feed<List<String>> feed, String... types) {
    until(() -> List.of(types).equals(answer(feed)));
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
