package dev.ftl.app;

import javafx.application.Application;

/// Starts the dashboard. Apart from it, because a main class that extends `Application` must find
/// JavaFX before it can say anything.
public final class Launcher {

  private Launcher() {}

  static void main(String[] args) {
    Application.launch(Dashboard.class, args);
  }
}
