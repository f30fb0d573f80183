package dev.ftl.app.plan;

import dev.ftl.app.live.Feed;
import dev.ftl.app.live.Following;
import dev.ftl.app.live.Poller;
import dev.ftl.app.settings.Settings;
import dev.ftl.app.ui.PageModel;
import dev.ftl.app.ui.Row;
import dev.ftl.data.plan.PlanFilter;
import dev.ftl.data.plan.PlanOverview;
import dev.ftl.data.plan.PlanStatus;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The plans, and the one of them that is open. Until somebody chooses, that is the newest active
/// one: what is worked on is what they came to see.
public final class PlansViewModel implements Following {

  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<PlanStatus> status = new SimpleObjectProperty<>();
  private final PageModel<PlanOverview> plans;
  private final Feed<Optional<PlanPicture>> feed;
  private final ReadOnlyObjectWrapper<Long> opened = new ReadOnlyObjectWrapper<>();
  private final PlanViewModel plan;
  private boolean chosen;
  private boolean active;

  PlansViewModel(Poller live, Settings settings, GraphLayouts layouts) {
    settings.remember("plans.text", text);
    settings.remember("plans.status", PlanStatus.class, status);
    plans =
        new PageModel<>(
            live,
            PlanOverview::id,
            text,
            limit -> {
              PlanFilter filter = new PlanFilter(status.get(), text.get());
              return ftl -> ftl.plans().page(filter, limit);
            },
            status);
    feed = live.feed(_ -> Optional.empty());
    plan = new PlanViewModel(live, settings, layouts);
    plans.read().addListener((_, _, read) -> choose(read));
    feed.answer().addListener((_, _, answer) -> show(answer));
  }

  /// The plans, newest first.
  public PageModel<PlanOverview> plans() {
    return plans;
  }

  /// The only status that is shown, or `null` for all.
  public ObjectProperty<PlanStatus> status() {
    return status;
  }

  /// The id of the plan that is open, or `null` while the list is shown.
  public ReadOnlyObjectProperty<Long> opened() {
    return opened.getReadOnlyProperty();
  }

  /// The plan that is open.
  PlanViewModel plan() {
    return plan;
  }

  private void choose(boolean read) {
    if (read && !chosen && !plans.filtered().get()) {
      List<PlanOverview> all = plans.rows().rows().stream().map(Row::value).toList();
      all.stream()
          .filter(one -> one.status() == PlanStatus.ACTIVE)
          .findFirst()
          .or(() -> all.stream().findFirst())
          .ifPresent(one -> open(one.id()));
    }
  }

  /// Opens a plan.
  void open(long id) {
    chosen = true;
    plans.open(id);
    if (opened.get() != null && opened.get() == id) {
      return;
    }
    opened.set(id);
    plan.begin(id);
    feed.ask(ftl -> PlanPicture.read(ftl, id));
    follow();
  }

  /// Goes back to the list.
  void close() {
    chosen = true;
    opened.set(null);
    follow();
    plans.open(plans.selected().get());
  }

  private void show(Optional<PlanPicture> answer) {
    if (opened.get() == null || answer == null) {
      return;
    }
    if (answer.isEmpty()) {
      close();
    } else if (answer.get().plan().id() == opened.get()) {
      plan.show(answer.get());
    }
  }

  /// Only what is shown is read.
  private void follow() {
    boolean list = active && opened.get() == null;
    boolean detail = active && opened.get() != null;
    if (list) {
      plans.activate();
    } else {
      plans.deactivate();
    }
    if (detail) {
      feed.activate();
    } else {
      feed.deactivate();
    }
    plan.follow(detail);
  }

  @Override
  public void activate() {
    active = true;
    follow();
  }

  @Override
  public void deactivate() {
    active = false;
    follow();
  }

  /// Whether what is shown has been read.
  boolean ready() {
    return opened.get() == null ? plans.read().get() : plan.ready();
  }
}
