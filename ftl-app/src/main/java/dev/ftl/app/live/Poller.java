package dev.ftl.app.live;

import dev.ftl.app.live.Condition.Health;
import dev.ftl.data.Ftl;
import dev.ftl.data.FtlException;
import dev.ftl.data.watch.WatchedFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
/// A commit does not say what it changed, so every question of the shown screen is asked again. To
/// tell them apart would take a question per table, which costs about as much as they do.
///
/// Reading happens on a thread of its own and through a read-only connection, which holds no
/// transaction between two ticks. No failure stops the timer: it becomes the [Pulse]'s condition,
/// and the next tick tries again.
///
/// Made and called on the user interface's thread.
public final class Poller implements AutoCloseable {

  /// The time between two ticks unless told otherwise.
  public static final Duration INTERVAL = Duration.ofMillis(500);

  private final Executor screen;
  private final ScheduledExecutorService reader =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("poller").factory());
  private final List<Feed<?>> feeds = new CopyOnWriteArrayList<>();
  private final ReadOnlyObjectWrapper<Pulse> pulse =
      new ReadOnlyObjectWrapper<>(Pulse.connecting(null, INTERVAL, false));
  private volatile WatchedFile watched;
  private ScheduledFuture<?> ticks;
  private boolean woken;

  /// What the reader's thread knows of what the screens show.
  private Condition condition = Condition.CONNECTING;

  private Instant changedAt;
  private boolean filled;

  /// A poller that watches nothing yet.
  ///
  /// @param screen runs tasks on the user interface's thread, in order
  public Poller(Executor screen) {
    this.screen = screen;
  }

  /// What the status bar tells.
  public ReadOnlyObjectProperty<Pulse> pulse() {
    return pulse.getReadOnlyProperty();
  }

  /// A question for this database, and for whichever is watched after it.
  public <T> Feed<T> feed(Function<Ftl, T> question) {
    Feed<T> feed = new Feed<>(question, this::wake);
    feeds.add(feed);
    return feed;
  }

  /// Looks soon, but not before all that happens now on this thread has happened: what a screen
  /// asks at once is answered at once.
  private void wake() {
    if (!woken) {
      woken = true;
      screen.execute(
          () -> {
            woken = false;
            later(() -> tick(false));
          });
    }
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
          changedAt = null;
          filled = false;
          if (before != null) {
            before.close();
          }
        });
    schedule();
    wake();
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
      ticks =
          reader.scheduleWithFixedDelay(() -> tick(false), millis, millis, TimeUnit.MILLISECONDS);
      wake();
    }
  }

  private void later(Runnable task) {
    if (!reader.isShutdown()) {
      reader.execute(task);
    }
  }

  /// One look at the database, on the reader's thread.
  private void tick(boolean everything) {
    WatchedFile file = watched;
    if (file == null) {
      return;
    }
    try {
      boolean changed = file.changed();
      if (changed) {
        changedAt = file.changedAt();
      }
      if (changed || everything) {
        feeds.forEach(Feed::outdate);
      }
      List<Feed<?>> wanted = feeds.stream().filter(Feed::wanted).toList();
      if (!wanted.isEmpty()) {
        read(file, wanted);
      } else if (changed || condition.health() != Health.LIVE) {
        live(file, Condition.LIVE, () -> {});
      }
    } catch (FtlException e) {
      fail(file, Condition.of(e));
    } catch (RuntimeException | Error e) {
      fail(file, Condition.of(e));
    }
  }

  private void read(WatchedFile file, List<Feed<?>> wanted) {
    long start = System.nanoTime();
    Ftl ftl = file.ftl();
    Reading reading = ftl.snapshot(() -> Reading.of(wanted, ftl));
    Duration took = since(start);
    if (reading.answers().isEmpty() && reading.condition().equals(condition)) {
      return;
    }
    live(
        file,
        reading.condition(),
        () -> {
          long shown = System.nanoTime();
          reading.answers().forEach(Poller::guard);
          pulse.set(pulse.get().read(took, since(shown)));
        });
  }

  /// Shows what was read, and that it was.
  private void live(WatchedFile file, Condition now, Runnable answers) {
    condition = now;
    filled = true;
    Instant at = changedAt;
    show(
        file,
        () -> {
          answers.run();
          pulse.set(pulse.get().with(now, at));
        });
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }

  /// Deals with a failed tick: what can pass leaves the screens as they are.
  private void fail(WatchedFile file, Condition failure) {
    // Whoever opens it anew finds it changed: everything is asked again.
    file.close();
    Condition now = filled ? failure : failure.atFirst();
    if (changedAt != null && file.isGone()) {
      now = now.afterwards();
    }
    if (now.equals(condition)) {
      return;
    }
    Condition failed = now;
    condition = failed;
    filled = failed.showable();
    Instant at = changedAt;
    show(
        file,
        () -> {
          if (!failed.showable()) {
            feeds.forEach(Feed::forget);
          }
          pulse.set(pulse.get().with(failed, at));
        });
  }

  /// Hands a task to the user interface, unless another database is watched by then.
  private void show(WatchedFile file, Runnable task) {
    screen.execute(
        () -> {
          if (file == watched) {
            guard(task);
          }
        });
  }

  /// Runs a task as its thread would: what it throws is told, and keeps nothing else from running.
  private static void guard(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
    }
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
