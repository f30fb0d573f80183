package dev.ftl.app.plan;

import dev.ftl.app.ui.Mark;
import dev.ftl.app.ui.Marks;
import dev.ftl.data.json.Names;
import dev.ftl.data.plan.TaskStatus;
import javafx.css.PseudoClass;

/// How a task stands in its plan: its status, and of a pending one what it waits for. In the order
/// in which a legend explains them.
enum TaskState {
  /// Waits for tasks that are not complete.
  PENDING,
  /// Waits for nothing, and nobody has begun.
  READY,
  IN_PROGRESS,
  COMPLETE,
  BLOCKED,
  /// Waits for a blocked task, directly or not.
  UNREACHABLE;

  /// How it is shown.
  Mark mark() {
    return switch (this) {
      case PENDING -> Marks.of(TaskStatus.PENDING);
      case READY -> Marks.READY;
      case IN_PROGRESS -> Marks.of(TaskStatus.IN_PROGRESS);
      case COMPLETE -> Marks.of(TaskStatus.COMPLETE);
      case BLOCKED -> Marks.of(TaskStatus.BLOCKED);
      case UNREACHABLE -> Marks.UNREACHABLE;
    };
  }

  /// The CSS pseudo-class that carries the shape: `in-progress`.
  PseudoClass pseudoClass() {
    return PseudoClass.getPseudoClass(Names.of(this).replace('_', '-'));
  }
}
