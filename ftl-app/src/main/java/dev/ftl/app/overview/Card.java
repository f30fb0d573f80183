package dev.ftl.app.overview;

import dev.ftl.app.ui.Gap;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// A part of the overview. Enter or a click leads to the screen that has all of it; its lines, if
/// it has some, lead to what they are about. Style class `overview-card`.
final class Card extends VBox {

  private final Label count = new Label();
  private EntryList entries;
  private Node nothing;

  /// A card without content.
  Card(Ikon icon, String title, Runnable open) {
    getStyleClass().add("overview-card");
    setFocusTraversable(true);
    setMinWidth(0);
    Label heading = new Label(title, new FontIcon(icon));
    heading.getStyleClass().add("overview-card-title");
    heading.setMinWidth(USE_PREF_SIZE);
    count.setMinWidth(0);
    count.getStyleClass().add("overview-card-count");
    FontIcon leads = new FontIcon(BootstrapIcons.CHEVRON_RIGHT);
    leads.getStyleClass().add("overview-card-leads");
    HBox header = new HBox(heading, count, new Gap(), leads);
    header.getStyleClass().add("overview-card-header");
    header.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(header);
    setAccessibleText(title);
    addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            open.run();
          }
        });
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && event.getTarget() == this) {
            open.run();
            event.consume();
          }
        });
  }

  /// Adds something that is as high as it is.
  Card with(Node content) {
    getChildren().add(content);
    return this;
  }

  /// Adds lines, which get what height there is.
  ///
  /// @param without what it says without any
  Card with(EntryList lines, Node without) {
    entries = lines;
    nothing = without;
    StackPane content = new StackPane(lines, without);
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren().add(content);
    entries.setVisible(false);
    nothing.setVisible(false);
    return this;
  }

  /// Shows these lines.
  void show(List<Entry> fresh) {
    // A line that had the keyboard and is not there any more leaves it to its card.
    Node focused = getScene() == null ? null : getScene().getFocusOwner();
    boolean within = focused != null && rows().contains(focused);
    entries.show(fresh);
    entries.setVisible(!fresh.isEmpty());
    nothing.setVisible(fresh.isEmpty());
    if (within && !rows().contains(focused)) {
      requestFocus();
    }
  }

  /// Says that its lines have been read: only then having none means that there are none.
  void read() {
    nothing.setVisible(!entries.isVisible());
  }

  /// Says something beside the heading.
  void say(String word) {
    count.setText(word);
  }

  /// The lines in sight, from top to bottom.
  List<EntryRow> rows() {
    return entries == null || !entries.isVisible() ? List.of() : entries.rows();
  }
}
