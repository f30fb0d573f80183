package dev.ftl.cli.spec;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Lines to a stream, from any thread, each of which is there as soon as it is printed.
public final class OutputLines {

  private final OutputStream out;
  private boolean broken;

  public OutputLines(OutputStream out) {
    this.out = out;
  }

  /// Prints a line.
  ///
  /// @return whether anybody still reads the lines
  public boolean print(String line) {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    synchronized (this) {
      try {
        if (!broken) {
          out.write(bytes);
          out.flush();
        }
      } catch (IOException _) {
        broken = true;
      }
      return !broken;
    }
  }

  /// Whether nobody reads the lines any more, as far as printing one has shown.
  public synchronized boolean isBroken() {
    return broken;
  }
}
