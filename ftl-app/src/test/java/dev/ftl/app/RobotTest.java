package dev.ftl.app;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// A test that uses windows as their user does. After each step TestFX sleeps for 50 ms or more;
/// this waits for as long as the user interface needs, which is most often a few milliseconds.
public abstract class RobotTest extends ApplicationTest {

  /// Waits until what was begun on the user interface's thread is done, and laid out.
  protected static void settle() {
    CompletableFuture<Void> laidOut = new CompletableFuture<>();
    Platform.runLater(
        () ->
            new AnimationTimer() {
              @Override
              public void handle(long now) {
                stop();
                // This frame is laid out next, and then whatever its layout asked to be done later.
                Platform.runLater(() -> Platform.runLater(() -> laidOut.complete(null)));
              }
            }.start());
    WaitForAsyncUtils.waitFor(laidOut);
  }

  @Override
  public FxRobot interact(Runnable runnable) {
    WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(runnable));
    settle();
    return this;
  }

  @Override
  public <T> FxRobot interact(Callable<T> callable) {
    WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(callable));
    settle();
    return this;
  }

  @Override
  public FxRobot type(KeyCode... keys) {
    for (KeyCode key : keys) {
      robotContext().getKeyboardRobot().pressNoWait(key);
      robotContext().getKeyboardRobot().releaseNoWait(key);
      settle();
    }
    return this;
  }

  @Override
  public FxRobot type(KeyCode key, int times) {
    for (int i = 0; i < times; i++) {
      type(key);
    }
    return this;
  }

  @Override
  public FxRobot write(String text) {
    Scene scene = robotContext().getWindowFinder().window(Window::isFocused).getScene();
    for (char character : text.toCharArray()) {
      KeyCode key = character == '\n' ? KeyCode.ENTER : KeyCode.UNDEFINED;
      robotContext().getBaseRobot().typeKeyboard(scene, key, Character.toString(character));
    }
    settle();
    return this;
  }
}
