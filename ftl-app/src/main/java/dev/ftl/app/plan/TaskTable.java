package dev.ftl.app.plan;

import dev.ftl.app.settings.Settings;
import dev.ftl.app.ui.Cells;
import dev.ftl.app.ui.EmptyState;
import dev.ftl.app.ui.Row;
import dev.ftl.app.ui.RowTable;
import dev.ftl.data.json.Names;
import java.util.List;
import javafx.scene.control.TableColumn;
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
    limit(table.column("seq", "Seq", 70, PlanTask::key, _ -> Cells.mono()), 60, 90);
    TableColumn<Row<PlanTask>, ?> slug =
        limit(table.column("task", "Task", 300, TaskTable::slug, _ -> Cells.text()), 140, 5000);
    TableColumn<Row<PlanTask>, ?> type =
        limit(table.column("type", "Type", 80, TaskTable::type, _ -> Cells.text()), 74, 100);
    limit(
        table.column("status", "Status", 140, PlanTask::state, _ -> Cells.badge(TaskState::mark)),
        124,
        170);
    TableColumn<Row<PlanTask>, ?> depends =
        limit(
            table.column("depends", "Depends on", 150, TaskTable::depends, _ -> Cells.mono()),
            92,
            400);
    TableColumn<Row<PlanTask>, ?> level =
        limit(table.numbers("level", "Level", 70, PlanTask::level), 66, 90);
    TableColumn<Row<PlanTask>, ?> critical =
        limit(
            table.column("critical", "Critical", 90, TaskTable::critical, _ -> Cells.text()),
            76,
            100);
    limit(table.numbers("unblocks", "Unblocks", 96, PlanTask::unblocks), 88, 110);
    table.fit(slug, List.of(level, type, critical, depends));
    table.remember(settings, "tasks");
    table.onOpen(() -> model.detail().set(true));
    return table;
  }

  /// Keeps a column from being cut when there is little room, and from spreading when there is
  /// much.
  private static <V> TableColumn<Row<PlanTask>, V> limit(
      TableColumn<Row<PlanTask>, V> column, double least, double most) {
    column.setMinWidth(least);
    column.setMaxWidth(most);
    return column;
  }

  private static String slug(PlanTask task) {
    return task.task().slug();
  }

  private static String type(PlanTask task) {
    return Names.of(task.task().type());
  }

  private static String depends(PlanTask task) {
    return String.join(", ", task.task().depends());
  }

  private static String critical(PlanTask task) {
    return task.critical() ? "yes" : "";
  }
}
