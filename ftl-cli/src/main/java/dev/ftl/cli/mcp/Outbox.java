package dev.ftl.cli.mcp;

import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Messages to the client, one per line, from any thread.
final class Outbox {

  private final OutputStream out;
  private boolean broken;

  Outbox(OutputStream out) {
    this.out = out;
  }

  /// Sends a message, unless nobody reads them any more.
  void send(JsonObject message) {
    byte[] line = (JsonWriter.compact(message) + "\n").getBytes(StandardCharsets.UTF_8);
    write(line);
  }

  private synchronized void write(byte[] line) {
    if (!broken) {
      try {
        out.write(line);
        out.flush();
      } catch (IOException _) {
        broken = true;
      }
    }
  }

  /// Whether the client is gone.
  synchronized boolean isBroken() {
    return broken;
  }
}
