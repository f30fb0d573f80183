package dev.ftl.app;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/// The dashboard's window.
public final class Dashboard extends Application {

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;

  @Override
  public void start(Stage stage) {
    stage.setTitle("FTL");
    stage.setScene(new Scene(new BorderPane(), WIDTH, HEIGHT));
    stage.show();
  }
}
