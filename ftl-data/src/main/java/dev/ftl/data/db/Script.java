package dev.ftl.data.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The SQL scripts beside these classes: blocks between blank lines.
final class Script {

  private Script() {}

  /// The blocks as they stand.
  static List<String> blocks(String script) {
    return List.of(text(script).strip().split("\\n\\s*\\n"));
  }

  /// The blocks without their comments, one statement each.
  static List<String> statements(String script) {
    return List.of(text(script).replaceAll("(?m)^--.*\\n", "").strip().split("\\n\\s*\\n"));
  }

  private static String text(String script) {
    try (InputStream in = Script.class.getResourceAsStream(script)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
