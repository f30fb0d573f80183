package dev.ftl.app.plan;

import dev.ftl.app.live.Poller;
import dev.ftl.app.settings.Settings;
import dev.ftl.app.ui.PageModel;
import dev.ftl.data.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The plan that is open, as a graph and as a table.
final class PlanViewModel {

  /// How its tasks are shown.
  enum Form {
    GRAPH,
    TABLE
  }

  private final GraphLayouts layouts;
  private final ReadOnlyObjectWrapper<PlanPicture> picture = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<GraphLayout> layout = new ReadOnlyObjectWrapper<>();
  private final StringProperty text = new SimpleStringProperty("");
  private final PageModel<PlanTask> tasks;
  private final ObjectProperty<Form> form = new SimpleObjectProperty<>(Form.GRAPH);
  private final BooleanProperty focused = new SimpleBooleanProperty();
  private final BooleanProperty critical = new SimpleBooleanProperty(true);
  private final BooleanProperty legend = new SimpleBooleanProperty(true);
  private final BooleanProperty detail = new SimpleBooleanProperty();
  private final ObjectBinding<Set<String>> lit;
  private final ObjectBinding<Form> shown;
  private boolean active;
  private long id;

  PlanViewModel(Poller live, Settings settings, GraphLayouts layouts) {
    this.layouts = layouts;
    settings.remember("plan.form", Form.class, form);
    settings.remember("plan.critical", critical);
    settings.remember("plan.legend", legend);
    tasks =
        new PageModel<>(
            live,
            PlanTask::key,
            text,
            limit -> {
              long of = id;
              String wanted = text.get();
              return ftl ->
                  PlanPicture.read(ftl, of).map(found -> page(found, wanted, limit)).orElse(null);
            });
    lit = Bindings.createObjectBinding(this::findLit, picture, text, focused, tasks.selected());
    shown = Bindings.createObjectBinding(this::findForm, picture, form);
    shown.addListener(_ -> follow(active));
  }

  private static Page<PlanTask> page(PlanPicture picture, String text, int limit) {
    List<PlanTask> all = picture.tasks().stream().filter(task -> task.matches(text)).toList();
    return new Page<>(all.subList(0, Math.min(limit, all.size())), all.size());
  }

  /// What was read of it, or `null` before that.
  ReadOnlyObjectProperty<PlanPicture> picture() {
    return picture.getReadOnlyProperty();
  }

  /// Where its tasks lie, or `null` until that is known. It follows the picture a little later when
  /// tasks come or go.
  ReadOnlyObjectProperty<GraphLayout> layout() {
    return layout.getReadOnlyProperty();
  }

  /// Its tasks as a list, with the one that is selected here and in the graph.
  PageModel<PlanTask> tasks() {
    return tasks;
  }

  /// The key of the selected task, or `null`.
  ObjectProperty<Object> selected() {
    return tasks.selected();
  }

  /// The selected task, or `null`.
  PlanTask task() {
    PlanPicture now = picture.get();
    return now == null || selected().get() == null ? null : now.task((String) selected().get());
  }

  /// What tasks are searched for; empty for all.
  StringProperty text() {
    return text;
  }

  /// Selects the first of the tasks that are searched for, unless one of them is selected.
  void find() {
    PlanPicture now = picture.get();
    if (now != null && !text.get().isBlank() && (task() == null || !task().matches(text.get()))) {
      now.tasks().stream()
          .filter(task -> task.matches(text.get()))
          .findFirst()
          .ifPresent(task -> selected().set(task.key()));
    }
  }

  /// How its tasks are wanted; remembered.
  ObjectProperty<Form> form() {
    return form;
  }

  /// How its tasks are shown: one that cannot be drawn is shown as a table, whatever is wanted.
  ObjectBinding<Form> shown() {
    return shown;
  }

  /// Whether only the selected task and what it hangs together with stands out.
  BooleanProperty focused() {
    return focused;
  }

  /// Whether the critical path stands out; remembered.
  BooleanProperty critical() {
    return critical;
  }

  /// Whether the signs are explained; remembered.
  BooleanProperty legend() {
    return legend;
  }

  /// Whether the selected task's detail is shown.
  BooleanProperty detail() {
    return detail;
  }

  /// The seqs of the tasks that stand out from the others, or `null` when all are alike.
  ObjectBinding<Set<String>> lit() {
    return lit;
  }

  private Set<String> findLit() {
    PlanPicture now = picture.get();
    boolean family = focused.get() && selected().get() != null;
    if (now == null || now.structure() == null || !family && text.get().isBlank()) {
      return null;
    }
    Set<String> related =
        family
            ? now.structure().family((String) selected().get())
            : now.structure().depends().keySet();
    return now.tasks().stream()
        .filter(task -> related.contains(task.seq()) && task.matches(text.get()))
        .map(PlanTask::seq)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Form findForm() {
    boolean drawn = picture.get() == null || picture.get().structure() != null;
    return drawn ? form.get() : Form.TABLE;
  }

  /// Another plan is open from now on; it has not been read yet.
  void begin(long plan) {
    id = plan;
    layout.set(null);
    picture.set(null);
    selected().set(null);
    focused.set(false);
    detail.set(false);
    tasks.clearFilters();
    tasks.renew();
  }

  /// Shows what was read.
  void show(PlanPicture fresh) {
    GraphStructure before = structure();
    picture.set(fresh);
    if (selected().get() != null && task() == null) {
      selected().set(null);
      detail.set(false);
    }
    if (fresh.structure() == null) {
      layout.set(null);
    } else if (!fresh.structure().equals(before) || layout.get() == null) {
      layouts.of(
          fresh.structure(),
          made -> {
            if (fresh.structure().equals(structure())) {
              layout.set(made);
            }
          });
    }
  }

  private GraphStructure structure() {
    return Optional.ofNullable(picture.get()).map(PlanPicture::structure).orElse(null);
  }

  /// Reads the table only while it is shown.
  void follow(boolean reading) {
    active = reading;
    if (active && shown.get() == Form.TABLE) {
      tasks.activate();
    } else {
      tasks.deactivate();
    }
  }

  /// Whether all that is shown has been read, and the graph drawn.
  boolean ready() {
    return picture.get() != null
        && (shown.get() == Form.TABLE ? tasks.read().get() : layout.get() != null);
  }
}
