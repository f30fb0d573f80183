package dev.ftl.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.ScreenTest;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class UnavailableTest extends ScreenTest {

  UnavailableTest() {
    super(ScreenId.ACTIVITY);
  }

  private boolean shows(String title) {
    return lookup(".empty-state-title").queryAllAs(Label.class).stream()
        .anyMatch(label -> label.getText().equals(title));
  }

  @Override
  protected Path database() {
    return folder.resolve("project/.ftl/ftl.db");
  }

  @Test
  void aMissingDatabaseIsCreatedByKeyboardAlone() {
    interact(() -> dashboard.watch(database()));
    until(() -> shows("No database yet"));
    picture("no-database");

    type(KeyCode.TAB);
    until(() -> find("#create").isFocused());
    type(KeyCode.SPACE);

    until(() -> dashboard.shell().screen().ready());
    assertThat(database()).isRegularFile();
    assertThat(shows("No database yet")).isFalse();
  }

  @Test
  void saysWhyItCannotBeCreatedAndLeadsToOthers() throws Exception {
    Path other = folder.resolve("other.db");
    Files.createFile(other);
    Files.writeString(folder.resolve("project"), "in the way");
    interact(() -> dashboard.watch(other));
    interact(() -> dashboard.watch(folder.resolve("project/.ftl/ftl.db")));
    until(() -> lookup("#create").tryQuery().isPresent());

    interact(() -> find("#create").fireEvent(new javafx.event.ActionEvent()));

    until(
        () ->
            lookup(".fault").queryAllAs(Label.class).stream()
                .anyMatch(it -> !it.getText().isEmpty()));
    picture("no-database-failed");
    assertThat(lookup(".recent .hyperlink").queryAll()).hasSize(1);
  }

  @Test
  void whatIsNoDatabaseIsToldInWords() throws Exception {
    Files.createDirectories(database().getParent());
    Files.writeString(database(), "This is no database, it is a text that somebody put here.");
    interact(() -> dashboard.watch(database()));
    until(() -> shows("This database cannot be shown"));
    resize(900, 600);
    picture("unusable-database");
    resize(1280, 800);
  }
}
