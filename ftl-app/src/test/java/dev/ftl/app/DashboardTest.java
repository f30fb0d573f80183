package dev.ftl.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

class DashboardTest extends ApplicationTest {

  private Stage stage;

  @Override
  public void start(Stage stage) {
    this.stage = stage;
    new Dashboard().start(stage);
  }

  @Test
  void opensItsWindow() {
    assertThat(stage.isShowing()).isTrue();
    assertThat(stage.getTitle()).isEqualTo("FTL");
    assertThat(stage.getScene().getWidth()).isEqualTo(1280);
    assertThat(stage.getScene().getHeight()).isEqualTo(800);
  }
}
