package dev.ftl.app.ui;

import java.time.Instant;
import java.time.InstantSource;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

/// The time that relative times count from, moved on once a second while a window is open.
public final class UiClock {

  private final InstantSource source;
  private final ReadOnlyObjectWrapper<Instant> now;
  private final Timeline seconds;

  /// A clock that stands still until it is started.
  public UiClock(InstantSource source) {
    this.source = source;
    this.now = new ReadOnlyObjectWrapper<>(source.instant());
    this.seconds = new Timeline(new KeyFrame(Duration.seconds(1), _ -> now.set(source.instant())));
    seconds.setCycleCount(Animation.INDEFINITE);
  }

  /// The current second.
  public ReadOnlyObjectProperty<Instant> now() {
    return now.getReadOnlyProperty();
  }

  /// Begins to move on.
  public void start() {
    seconds.play();
  }

  /// Stands still.
  public void stop() {
    seconds.stop();
  }
}
