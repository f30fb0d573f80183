package dev.ftl.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.RobotTest;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Text from right to left is wrapped without a failure, and reads in its order.
class RightToLeftTest extends RobotTest {

  @Override
  public void start(Stage stage) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "הבונה חסם את המשימה כי חסר לו קובץ ההגדרות ",
        "أوقف العامل المهمة لأن ملف الإعداد غير موجود ",
        "Blocked: המשימה 12 חסומה (config.py), והבונה מחכה לתשובה ",
        "מילהאחתארוכהמאודבלירווחיםבכלל",
        "سطر\nثم سطر آخر أطول من الأول\n",
      })
  void isWrappedAtAnyWidth(String text) {
    List<RuntimeException> failures = new ArrayList<>();
    interact(
        () -> {
          Label label = new Label(Shown.text(text.repeat(12)));
          label.setWrapText(true);
          VBox box = new VBox(label);
          Scene scene = new Scene(box);
          box.applyCss();
          for (int width = 120; width < 900; width += 97) {
            try {
              label.prefHeight(width);
              box.resize(width, 400);
              box.layout();
            } catch (RuntimeException e) {
              failures.add(e);
            }
          }
          scene.setRoot(new VBox());
        });
    assertThat(failures).isEmpty();
  }

  @Test
  void keepsTheOrderOfWords() {
    assertThat(RightToLeft.breakable("plain text")).isEqualTo("plain text");
    assertThat(RightToLeft.breakable("a שם קצר b")).isEqualTo("a שם קצר b");
    assertThat(RightToLeft.breakable("שלום 12, עולם\n"))
        .isEqualTo("שלום\u200e \u200e12,\u200e \u200eעולם\n");
  }
}
