package dev.ftl.app.workspace;

import dev.ftl.app.ui.Gap;
import dev.ftl.app.ui.Row;
import dev.ftl.app.ui.Shown;
import dev.ftl.app.ui.TimeLabel;
import dev.ftl.app.ui.UiClock;
import dev.ftl.app.ui.Words;
import dev.ftl.data.workspace.WorkspaceStatus;
import dev.ftl.data.workspace.WorkspaceSummary;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// A workspace as a card. Style class `card`; `:fresh` for a moment after it came into its column.
final class CardCell extends ListCell<Row<Card>> {

  /// How high a card is that says nothing besides, and one that does, with the gap below it.
  static final double SHORT = 92;

  static final double TALL = 136;

  private static final PseudoClass FRESH = PseudoClass.getPseudoClass("fresh");

  private final UiClock clock;
  private final Label id = new Label();
  private final TimeLabel time;
  private final Label about = new Label();
  private final Label note = new Label();
  private final Label verify = detail(BootstrapIcons.TERMINAL);
  private final Label owner = detail(BootstrapIcons.PERSON);
  private final Label budget = new Label();
  private final HBox second = new HBox();
  private final VBox card;
  private final ChangeListener<Card> change = (_, _, now) -> show(now);
  private final InvalidationListener tick = _ -> age();
  private Row<Card> row;

  CardCell(UiClock clock) {
    this.clock = clock;
    time = new TimeLabel(clock);
    id.getStyleClass().addAll("mono", "card-id");
    about.getStyleClass().add("muted");
    note.getStyleClass().add("card-note");
    note.setWrapText(true);
    verify.getStyleClass().add("mono");
    verify.setMinWidth(0);
    verify.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(verify, Priority.ALWAYS);
    budget.getStyleClass().add("card-detail");
    for (Label whole : new Label[] {owner, budget}) {
      whole.setMinWidth(USE_PREF_SIZE);
    }
    time.setMinWidth(USE_PREF_SIZE);
    verify.setEllipsisString("…");
    second.getChildren().addAll(about, new Gap(), owner);
    second.setAlignment(Pos.CENTER_LEFT);
    second.getStyleClass().add("card-details");
    HBox last = new HBox(verify, budget);
    last.setAlignment(Pos.CENTER_LEFT);
    last.getStyleClass().add("card-details");
    HBox first = new HBox(id, new Gap(), time);
    first.setAlignment(Pos.CENTER_LEFT);
    VBox.setVgrow(note, Priority.ALWAYS);
    note.setMaxHeight(Double.MAX_VALUE);
    card = new VBox(first, second, note, last);
    card.getStyleClass().add("card");
    // As wide as its column, however long its words are.
    setPrefWidth(0);
    clock.now().addListener(new WeakInvalidationListener(tick));
  }

  private static Label detail(Ikon icon) {
    Label label = new Label("", new FontIcon(icon));
    label.getStyleClass().add("card-detail");
    return label;
  }

  @Override
  protected void updateItem(Row<Card> item, boolean empty) {
    super.updateItem(item, empty);
    if (row != null) {
      row.valueProperty().removeListener(change);
    }
    row = empty ? null : item;
    if (row == null) {
      setGraphic(null);
      pseudoClassStateChanged(FRESH, false);
    } else {
      row.valueProperty().addListener(change);
      setGraphic(card);
      show(row.value());
    }
  }

  private void show(Card of) {
    WorkspaceSummary workspace = of.workspace();
    id.setText(
        Words.firstLine(
            Objects.requireNonNullElse(workspace.workspaceId(), "workspace " + workspace.id())));
    about.setText(Words.firstLine(of.about()));
    note.setText(Shown.text(of.note()));
    shown(note, workspace.status() != WorkspaceStatus.ACTIVE);
    verify.setText(Words.firstLine(workspace.verify()));
    verify.setVisible(!verify.getText().isEmpty());
    owner.setText(Words.firstLine(of.owner()));
    owner.setVisible(of.owner() != null);
    shown(second, owner.isVisible() || !about.getText().isEmpty());
    budget.setText(Words.count(workspace.budget(), "call"));
    showTime(workspace);
    age();
  }

  private void showTime(WorkspaceSummary workspace) {
    switch (workspace.status()) {
      case ACTIVE -> time.lasted(workspace.createdAt(), null);
      case BLOCKED -> {
        if (workspace.blockedAt() == null) {
          time.clear();
        } else {
          time.ago("blocked ", workspace.blockedAt());
        }
      }
      case COMPLETE -> {
        if (workspace.completedAt() == null) {
          time.clear();
        } else {
          time.lasted("took ", workspace.createdAt(), workspace.completedAt());
        }
      }
    }
  }

  private void age() {
    pseudoClassStateChanged(FRESH, row != null && row.value().isFresh(clock.now().get()));
  }

  private static void shown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
