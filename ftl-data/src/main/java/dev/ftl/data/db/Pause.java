package dev.ftl.data.db;

/// Waiting for another process.
final class Pause {

  private Pause() {}

  /// Sleeps; an interrupt ends it, and stays set.
  static void millis(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
