package dev.ftl.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.ScreenTest;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;

class StatusBarTest extends ScreenTest {

  StatusBarTest() {
    super(ScreenId.ACTIVITY);
  }

  @Override
  protected Path database() {
    return folder.resolve(
        "a/rather/deep/folder/of/some/project/with/a-long-name/and-another-one/.ftl/ftl.db");
  }

  private void watchSomething() {
    agent().sessions().create("Something");
    watch();
  }

  @Test
  void fitsIntoASmallWindow() {
    watchSomething();
    resize(900, 600);
    picture("status-small");
    HBox bar = find(".status-bar");
    double end = 0;
    for (Node part : bar.getChildren()) {
      if (part.isManaged()) {
        assertThat(part.getBoundsInParent().getMinX()).isGreaterThanOrEqualTo(end - 0.5);
        end = part.getBoundsInParent().getMaxX();
      }
    }
    assertThat(end).isLessThanOrEqualTo(bar.getWidth());
    resize(1280, 800);
  }

  @Test
  void copiesThePath() {
    watchSomething();
    clickOn("#path");

    until(() -> this.<Labeled>find("#path").getText().equals("Copied"));
    String[] copied = new String[1];
    interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    assertThat(copied[0]).isEqualTo(database().toString());
  }

  @Test
  void pausesAndTakesAnyIntervalByKeyboardAlone() {
    watchSomething();
    type(KeyCode.SPACE);
    until(() -> dashboard.live().pulse().get().paused());
    picture("paused");
    type(KeyCode.SPACE);
    until(() -> !dashboard.live().pulse().get().paused());

    press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
    write("another interval").type(KeyCode.ENTER);
    until(() -> lookup("#interval-text").tryQuery().isPresent());
    picture("interval");
    write("7").type(KeyCode.ENTER);
    until(() -> lookup(".fault").tryQuery().isPresent());
    write("50").type(KeyCode.ENTER);

    until(() -> dashboard.live().pulse().get().interval().equals(Duration.ofMillis(750)));
    assertThat(this.<Labeled>find("#interval").getText()).isEqualTo("every 750 ms");
    assertThat(lookup("#interval-text").tryQueryAs(TextField.class)).isEmpty();
  }

  @Test
  void f6LeadsThroughTheWindow() {
    watchSomething();
    type(KeyCode.F6);
    until(() -> find("#go-activity").isFocused());
    type(KeyCode.UP).type(KeyCode.SPACE);
    until(() -> dashboard.shell().place().get() == ScreenId.MEMORY);
    interact(() -> find("#go-memory").requestFocus());
    type(KeyCode.F6);
    until(() -> find("#interval").isFocused());
  }
}
