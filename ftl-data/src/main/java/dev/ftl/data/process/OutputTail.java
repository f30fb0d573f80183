package dev.ftl.data.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Keeps the end of what a program prints: where test runners say what failed. Reads all of it, so
/// that the program never waits for a full pipe.
final class OutputTail {

  private static final int CHUNK = 8192;

  private final byte[] bytes;
  private long total;

  /// @param capacity how many bytes to keep
  OutputTail(int capacity) {
    this.bytes = new byte[capacity];
  }

  /// Reads to the end of the stream.
  void readAll(InputStream output) throws IOException {
    byte[] chunk = new byte[CHUNK];
    for (int read = output.read(chunk); read >= 0; read = output.read(chunk)) {
      add(chunk, read);
    }
  }

  private synchronized void add(byte[] chunk, int length) {
    for (int i = 0; i < length; i++) {
      bytes[(int) ((total + i) % bytes.length)] = chunk[i];
    }
    total += length;
  }

  /// Whether there was more than was kept.
  synchronized boolean isCut() {
    return total > bytes.length;
  }

  /// What was kept so far as UTF-8; malformed bytes become U+FFFD. A character that was cut in two
  /// is left out.
  synchronized String text() {
    if (!isCut()) {
      return new String(bytes, 0, (int) total, StandardCharsets.UTF_8);
    }
    int start = (int) (total % bytes.length);
    byte[] ordered = new byte[bytes.length];
    System.arraycopy(bytes, start, ordered, 0, bytes.length - start);
    System.arraycopy(bytes, 0, ordered, bytes.length - start, start);
    int first = 0;
    while (first < Math.min(3, ordered.length) && (ordered[first] & 0xC0) == 0x80) {
      first++;
    }
    return new String(ordered, first, ordered.length - first, StandardCharsets.UTF_8);
  }
}
