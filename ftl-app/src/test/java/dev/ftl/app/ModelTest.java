package dev.ftl.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.live.Poller;
import dev.ftl.data.Ftl;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/// A test of a view model without a stage, on a database of its own, which the test fills through
/// the services. The test's thread is the user interface's.
public abstract class ModelTest {

  @TempDir protected Path folder;

  private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
  protected final Poller live = new Poller(screen::add);

  @AfterEach
  final void close() {
    live.close();
  }

  /// The database that is watched, or will be.
  protected Path database() {
    return folder.resolve("ftl.db");
  }

  /// The services on it, as an agent's process has them.
  protected Ftl agent() {
    return new Ftl(new Database(database(), Access.CREATE, Duration.ofSeconds(10)));
  }

  /// Begins to watch it, with short pauses.
  protected void follow() {
    live.every(Duration.ofMillis(10));
    live.watch(database());
  }

  /// Takes over what is read until something is so, 30 seconds at most.
  protected void until(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("It became so in time").isLessThan(end);
      Runnable task = screen.poll(50, TimeUnit.MILLISECONDS);
      if (task != null) {
        task.run();
      }
    }
  }
}
