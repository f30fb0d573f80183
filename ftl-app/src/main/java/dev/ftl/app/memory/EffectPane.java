package dev.ftl.app.memory;

import dev.ftl.app.ui.Cells;
import dev.ftl.app.ui.EmptyState;
import dev.ftl.app.ui.Row;
import dev.ftl.app.ui.RowTable;
import dev.ftl.app.ui.Section;
import dev.ftl.app.ui.Words;
import dev.ftl.data.memory.Effect;
import dev.ftl.data.memory.Effect.OfEntry;
import dev.ftl.data.memory.MemoryName;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// Whether the memory helps: all entries together, and each by itself. Style class `memory-side`.
final class EffectPane extends VBox {

  private final MemoryViewModel model;
  private final EffectFigure all = new EffectFigure();
  private final Section section = new Section("All entries together", all);
  private final RowTable<OfEntry> table;
  private double reach = 1;

  EffectPane(MemoryViewModel model) {
    this.model = model;
    getStyleClass().add("memory-side");
    table = new RowTable<>(model.effects(), nothing());
    TableColumn<Row<OfEntry>, OfEntry> name =
        table.column("name", "Entry", 150, entry -> entry, _ -> Cells.of(new Label(), this::name));
    name.setComparator(Comparator.comparing(OfEntry::name));
    TableColumn<Row<OfEntry>, OfEntry> bar =
        table.column(
            "bar",
            "Fewer  ·  more blocked",
            150,
            entry -> entry,
            _ -> Cells.of(new EffectBar(), this::bar));
    bar.getStyleClass().add("align-center");
    bar.setComparator(
        Comparator.comparing(OfEntry::difference, Comparator.nullsLast(Comparator.naturalOrder())));
    TableColumn<Row<OfEntry>, OfEntry> counts =
        table.column(
            "counts", "With / without", 104, entry -> entry, _ -> Cells.of(counts(), this::counts));
    counts.getStyleClass().add("align-right");
    counts.setComparator(Comparator.comparing(entry -> entry.injected().count()));
    TableColumn<Row<OfEntry>, ?> verdict =
        table.column(
            "verdict", "Verdict", 116, OfEntry::verdict, _ -> Cells.badge(MemoryMarks::of));
    verdict.setMaxWidth(140);
    counts.setMaxWidth(130);
    table.fit(name, List.of(counts, bar));
    table.onOpen(this::openSelected);
    VBox.setVgrow(table, Priority.ALWAYS);
    section.getStyleClass().add("memory-side-head");
    getChildren().addAll(section, table);
    model.uses().subscribe(this::show);
  }

  private static Label counts() {
    Label label = new Label();
    label.getStyleClass().add("mono");
    return label;
  }

  private static EmptyState nothing() {
    return new EmptyState(
            BootstrapIcons.PERCENT,
            "Nothing to compare yet",
            "Workspaces are given what is relevant to them. Leave entries out at random, and it"
                + " shows whether those that get them are blocked less often.")
        .command("FTL_MEMORY_HOLDOUT=0.5 ftl campaign claim --owner builder --workspace");
  }

  private void show(MemoryUses uses) {
    section.setVisible(uses != null && !uses.effect().entries().isEmpty());
    if (uses != null) {
      Effect effect = uses.effect();
      reach = EffectWords.reach(effect.entries());
      Effect.Comparison both = effect.all();
      all.show(both.injected(), both.heldOut(), both.difference(), both.interval(), both.verdict());
    }
  }

  private void name(Label label, OfEntry entry) {
    label.setText(entry == null ? "" : Words.firstLine(MemoryMarks.name(entry.name())));
  }

  private void bar(EffectBar bar, OfEntry entry) {
    if (entry == null) {
      bar.clear();
    } else {
      bar.show(entry.difference(), entry.interval(), entry.verdict(), reach);
    }
  }

  private void counts(Label label, OfEntry entry) {
    label.setText(entry == null ? "" : entry.injected().count() + " / " + entry.heldOut().count());
  }

  private void openSelected() {
    if (model.effects().selected().get() instanceof MemoryName name) {
      model.open(name);
    }
  }

  @Override
  public void requestFocus() {
    table.requestFocus();
  }
}
