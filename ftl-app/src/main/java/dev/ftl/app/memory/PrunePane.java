package dev.ftl.app.memory;

import dev.ftl.app.ui.Cells;
import dev.ftl.app.ui.CommandLine;
import dev.ftl.app.ui.EmptyState;
import dev.ftl.app.ui.Row;
import dev.ftl.app.ui.RowTable;
import dev.ftl.app.ui.Section;
import dev.ftl.app.ui.UiClock;
import dev.ftl.app.ui.Words;
import dev.ftl.data.memory.MemoryUpkeep.Preview;
import dev.ftl.data.memory.PruneRequest;
import dev.ftl.data.memory.PruneResult;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// What a prune would remove. Style class `memory-side`.
final class PrunePane extends VBox {

  private final MemoryViewModel model;
  private final Label summary = wrapped();
  private final RowTable<MemoryRow> table;

  PrunePane(MemoryViewModel model, UiClock clock) {
    this.model = model;
    getStyleClass().add("memory-side");
    PruneRequest keeps = PruneRequest.DEFAULTS;
    Label rule = wrapped();
    rule.getStyleClass().add("muted");
    rule.setText(
        ("Kept are up to %d failures and %d patterns with an importance of at least %s, which"
                + " halves every %.0f days.")
            .formatted(
                keeps.maxFailures(),
                keeps.maxPatterns(),
                keeps.minImportance(),
                keeps.halfLifeDays()));
    Section section =
        new Section("A prune now", summary, rule, new CommandLine("ftl memory prune --dry-run"));
    section.getStyleClass().add("memory-side-head");
    table =
        new RowTable<>(
            model.prunable(),
            new EmptyState(
                BootstrapIcons.CHECK_CIRCLE, "Nothing would go", "Every entry is worth keeping."));
    TableColumn<Row<MemoryRow>, ?> name = MemoryColumns.name(table, false);
    TableColumn<Row<MemoryRow>, ?> importance = MemoryColumns.importance(table);
    TableColumn<Row<MemoryRow>, ?> age =
        table.column("age", "Added", 96, row -> row.entry().createdAt(), _ -> Cells.ago(clock));
    age.setMaxWidth(130);
    importance.setMaxWidth(110);
    table.fit(name, List.of(age));
    table.onOpen(this::openSelected);
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(section, table);
    model.prune().subscribe(this::show);
  }

  private static Label wrapped() {
    Label label = new Label();
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private void show(Preview preview) {
    if (preview != null) {
      PruneResult result = preview.result();
      int kept = result.remainingFailures() + result.remainingPatterns();
      int gone = result.prunedFailures() + result.prunedPatterns();
      summary.setText(
          gone == 0
              ? "It would remove nothing: all %s stay.".formatted(Words.grouped(kept))
              : "It would remove %s and %s, with %s. %s would stay."
                  .formatted(
                      Words.count(result.prunedFailures(), "failure"),
                      Words.count(result.prunedPatterns(), "pattern"),
                      Words.count(result.prunedEdges(), "relationship"),
                      Words.grouped(kept)));
    }
  }

  private void openSelected() {
    if (model.prunable().selected().get() instanceof Long id) {
      model.open(id);
    }
  }

  @Override
  public void requestFocus() {
    table.requestFocus();
  }
}
