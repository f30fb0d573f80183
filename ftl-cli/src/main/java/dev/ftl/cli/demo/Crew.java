package dev.ftl.cli.demo;

import java.util.concurrent.Future;
import java.util.function.Predicate;

/// Two builders at work, each on a thread of its own. One that finds no task waits until the other
/// is done with one, for that may have made others ready.
final class Crew {

  private final Calls ftl;
  private final Predicate<String> turn;
  private int working;
  private int done;

  /// @param turn lets the builder of that name take a task and work on it; answers whether there
  ///   was one
  Crew(Calls ftl, Predicate<String> turn) {
    this.ftl = ftl;
    this.turn = turn;
  }

  /// Works until no builder finds a task, or one of them fails.
  void work() {
    Future<?> other = ftl.beside(() -> build("builder-2"));
    build("builder-1");
    Calls.await(other);
  }

  private void build(String builder) {
    int seen;
    do {
      seen = done();
    } while (took(builder) || othersFinished(seen));
  }

  private boolean took(String builder) {
    begin();
    boolean found = false;
    try {
      found = turn.test(builder);
      return found;
    } finally {
      end(found);
    }
  }

  private synchronized int done() {
    return done;
  }

  private synchronized void begin() {
    working++;
  }

  private synchronized void end(boolean found) {
    working--;
    done += found ? 1 : 0;
    notifyAll();
  }

  /// Waits while the other is at work; answers whether it has finished a task meanwhile.
  private synchronized boolean othersFinished(int seen) {
    try {
      while (working > 0 && done == seen) {
        wait();
      }
      return done != seen;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
