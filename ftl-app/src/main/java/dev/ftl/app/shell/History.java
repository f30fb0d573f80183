package dev.ftl.app.shell;

import java.util.ArrayDeque;
import java.util.Deque;

/// Where the user has been, to go back and forward as in a browser.
final class History {

  private static final int MOST = 100;

  private final Deque<Step> past = new ArrayDeque<>();
  private final Deque<Step> future = new ArrayDeque<>();

  /// A place as it was left.
  ///
  /// @param id what was open there, or `null`
  /// @param led whether something there led on, rather than a key or the navigation
  record Step(ScreenId place, String id, boolean led) {}

  /// Something else is shown than this from now on; what was ahead is forgotten.
  void leave(Step step) {
    future.clear();
    past.push(step);
    if (past.size() > MOST) {
      past.removeLast();
    }
  }

  /// The step back from here, or `null` when there is none.
  ///
  /// @param ledOnly whether only a place counts that led here
  Step back(Step here, boolean ledOnly) {
    if (past.isEmpty() || ledOnly && !past.peek().led()) {
      return null;
    }
    future.push(new Step(here.place(), here.id(), past.peek().led()));
    return past.pop();
  }

  /// The step forward from here, or `null` when there is none.
  Step forward(Step here) {
    if (future.isEmpty()) {
      return null;
    }
    past.push(new Step(here.place(), here.id(), future.peek().led()));
    return future.pop();
  }
}
