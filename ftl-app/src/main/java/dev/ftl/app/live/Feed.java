package dev.ftl.app.live;

import dev.ftl.data.Ftl;
import dev.ftl.data.FtlException.NotFound;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One question that a screen asks the database, and its answer as of the last snapshot. The
/// [Poller] asks it again whenever the database changed, as long as the feed is [#activate]d: a
/// screen that is not shown costs nothing.
///
/// Its methods belong to the user interface's thread. Answers must be immutable and have `equals`:
/// an answer that equals the last one is not delivered.
public final class Feed<T> implements Following {

  private final Runnable wake;
  private final ReadOnlyObjectWrapper<T> answer = new ReadOnlyObjectWrapper<>();
  private volatile Function<Ftl, T> question;
  private volatile boolean active;
  private volatile boolean due = true;

  /// The answer, for the poller's thread to compare the next one with.
  private volatile T delivered;

  Feed(Function<Ftl, T> question, Runnable wake) {
    this.question = question;
    this.wake = wake;
  }

  /// The answer; `null` before the first one, while there is no database to ask, and when what the
  /// question names is not found.
  public ReadOnlyObjectProperty<T> answer() {
    return answer.getReadOnlyProperty();
  }

  /// Asks something else from now on, and soon: not only at the next tick. The old answer stays
  /// until then.
  public void ask(Function<Ftl, T> other) {
    question = other;
    askAgain();
  }

  /// Asks the same once more, and soon, because the answer depends on more than the database: on
  /// the time, for one. Unlike with [#ask], an answer that is on its way still counts. A question
  /// that is asked again more often than it can be answered would else never be.
  public void askAgain() {
    due = true;
    if (active) {
      wake.run();
    }
  }

  @Override
  public void activate() {
    if (!active) {
      active = true;
      wake.run();
    }
  }

  /// Stops following; the last answer stays.
  @Override
  public void deactivate() {
    active = false;
  }

  /// Whether a reading must ask it.
  boolean wanted() {
    return active && due;
  }

  void outdate() {
    due = true;
  }

  /// Asks now, on the poller's thread, and answers how to deliver it on the other one.
  Runnable read(Ftl ftl) {
    // In this order, so that a question that takes the place of this one meanwhile stays due.
    due = false;
    Function<Ftl, T> asked = question;
    T read = ask(asked, ftl);
    T before = delivered;
    // Two answers that say the same are one: nothing is rendered for it.
    boolean same = Objects.equals(read, before);
    return () -> {
      if (asked == question && !(same && before == delivered)) {
        deliver(read);
      }
    };
  }

  private void deliver(T read) {
    delivered = read;
    answer.set(read);
  }

  private T ask(Function<Ftl, T> asked, Ftl ftl) {
    try {
      return asked.apply(ftl);
    } catch (NotFound _) {
      return null;
    }
  }

  void forget() {
    due = true;
    deliver(null);
  }
}
