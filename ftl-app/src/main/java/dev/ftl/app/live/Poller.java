package dev.ftl.app.live;

import dev.ftl.app.live.Condition.Health;
import dev.ftl.data.Ftl;
import dev.ftl.data.FtlException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Watches one database: at each tick asks whether anything was committed, and only then asks the
/// questions of the screen that is shown, all of them on one snapshot of the database. Their
/// answers are handed over together, in one task of the user interface's thread; those that say
/// what they said before are dropped.
///
/// Reading happens on a thread of its own and through a read-only connection. No failure stops the
/// timer: it becomes the [Pulse]'s condition, and the next tick tries again.
///
/// Made and called on the user interface's thread.
public final class Poller implements AutoCloseable {

  /// The time between two ticks unless told otherwise.
  public static final Duration INTERVAL = Duration.ofMillis(500);

  private final Executor screen;
  private final InstantSource clock;
  private final ScheduledExecutorService reader =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("poller").factory());
  private final List<Feed<?>> feeds = new CopyOnWriteArrayList<>();
  private final ReadOnlyObjectWrapper<Pulse> pulse =
      new ReadOnlyObjectWrapper<>(Pulse.connecting(null, INTERVAL, false));
  private volatile WatchedFile watched;
  private Condition condition = Condition.CONNECTING;
  private ScheduledFuture<?> ticks;

  /// A poller that watches nothing yet.
  ///
  /// @param screen runs tasks on the user interface's thread, in order
  public Poller(Executor screen, InstantSource clock) {
    this.screen = screen;
    this.clock = clock;
  }

  /// What the status bar tells.
  public ReadOnlyObjectProperty<Pulse> pulse() {
    return pulse.getReadOnlyProperty();
  }

  /// A question for this database, and for whichever is watched after it.
  public <T> Feed<T> feed(Function<Ftl, T> question) {
    Feed<T> feed = new Feed<>(question, () -> later(() -> tick(false)));
    feeds.add(feed);
    return feed;
  }

  /// Watches this database from now on, whether it exists or not, and forgets the one before.
  public void watch(Path file) {
    WatchedFile before = watched;
    watched = new WatchedFile(file);
    Pulse now = pulse.get();
    pulse.set(Pulse.connecting(file, now.interval(), now.paused()));
    feeds.forEach(Feed::forget);
    later(
        () -> {
          condition = Condition.CONNECTING;
          if (before != null) {
            before.close();
          }
          tick(false);
        });
    schedule();
  }

  /// Changes the time between two ticks.
  public void every(Duration interval) {
    pulse.set(pulse.get().every(interval, pulse.get().paused()));
    schedule();
  }

  /// Stops the timer, or starts it again. Questions that change meanwhile are answered all the
  /// same.
  public void pause(boolean paused) {
    pulse.set(pulse.get().every(pulse.get().interval(), paused));
    schedule();
  }

  /// Reads everything that is shown now, whether it changed or not.
  public void refresh() {
    later(() -> tick(true));
  }

  private void schedule() {
    if (ticks != null) {
      ticks.cancel(false);
    }
    if (!pulse.get().paused() && watched != null) {
      long millis = pulse.get().interval().toMillis();
      ticks = reader.scheduleWithFixedDelay(() -> tick(false), 0, millis, TimeUnit.MILLISECONDS);
    }
  }

  private void later(Runnable task) {
    if (!reader.isShutdown()) {
      reader.execute(task);
    }
  }

  /// One look at the database, on the reader's thread.
  void tick(boolean everything) {
    WatchedFile file = watched;
    if (file == null) {
      return;
    }
    try {
      if (file.changed() || everything) {
        feeds.forEach(Feed::outdate);
      }
      List<Feed<?>> wanted = feeds.stream().filter(Feed::wanted).toList();
      if (!wanted.isEmpty()) {
        read(file, wanted);
      } else if (condition.health() != Health.LIVE) {
        show(file, () -> pulse.set(pulse.get().with(Condition.LIVE)));
      }
      condition = Condition.LIVE;
    } catch (FtlException e) {
      fail(file, Condition.of(e, file.path()));
    } catch (RuntimeException | Error e) {
      fail(file, Condition.of(e));
    }
  }

  private void read(WatchedFile file, List<Feed<?>> wanted) {
    long start = System.nanoTime();
    Ftl ftl = file.ftl();
    try {
      List<Runnable> answers =
          ftl.snapshot(() -> wanted.stream().map(feed -> feed.read(ftl)).toList());
      Duration reading = since(start);
      show(
          file,
          () -> {
            long shown = System.nanoTime();
            answers.forEach(Runnable::run);
            pulse.set(pulse.get().read(clock.instant(), reading, since(shown)));
          });
    } catch (RuntimeException | Error e) {
      // What was not answered is asked again at the next tick.
      wanted.forEach(Feed::outdate);
      throw e;
    }
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }

  /// Deals with a failed tick: what can pass leaves the screens as they are.
  private void fail(WatchedFile file, Condition failure) {
    file.close();
    feeds.forEach(Feed::outdate);
    if (failure.equals(condition)) {
      return;
    }
    condition = failure;
    show(
        file,
        () -> {
          if (!failure.showable()) {
            feeds.forEach(Feed::forget);
          }
          pulse.set(pulse.get().with(failure));
        });
  }

  /// Hands a task to the user interface, unless another database is watched by then.
  private void show(WatchedFile file, Runnable task) {
    screen.execute(
        () -> {
          if (file == watched) {
            task.run();
          }
        });
  }

  /// Stops watching.
  @Override
  public void close() {
    WatchedFile last = watched;
    watched = null;
    if (last != null) {
      later(last::close);
    }
    reader.shutdown();
  }
}
