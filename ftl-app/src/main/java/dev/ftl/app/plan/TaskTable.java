package dev.ftl.app.plan;

import dev.ftl.app.settings.Settings;
import dev.ftl.app.ui.Cells;
import dev.ftl.app.ui.EmptyState;
import dev.ftl.app.ui.RowTable;
import java.util.Locale;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// A plan's tasks as a table.
final class TaskTable {

  private TaskTable() {}

  /// The table of the plan that is open.
  static RowTable<PlanTask> of(PlanViewModel model, Settings settings) {
    RowTable<PlanTask> table =
        new RowTable<>(
            model.tasks(),
            new EmptyState(BootstrapIcons.CARD_CHECKLIST, "This plan has no tasks", null));
    table.column("seq", "Seq", 70, PlanTask::key, _ -> Cells.mono()).setMaxWidth(90);
    table.column("task", "Task", 300, task -> task.task().slug(), _ -> Cells.text());
    table
        .column(
            "type",
            "Type",
            80,
            task -> task.task().type().name().toLowerCase(Locale.ROOT),
            _ -> Cells.text())
        .setMaxWidth(100);
    table
        .column("status", "Status", 140, PlanTask::state, _ -> Cells.badge(TaskState::mark))
        .setMaxWidth(170);
    table.column(
        "depends",
        "Depends on",
        150,
        task -> String.join(", ", task.task().depends()),
        _ -> Cells.mono());
    table.numbers("level", "Level", 70, PlanTask::level).setMaxWidth(90);
    table
        .column("critical", "Critical", 90, task -> task.critical() ? "yes" : "", _ -> Cells.text())
        .setMaxWidth(100);
    table.numbers("unblocks", "Unblocks", 90, PlanTask::unblocks).setMaxWidth(110);
    table.remember(settings, "tasks");
    table.onOpen(() -> model.detail().set(true));
    return table;
  }
}
