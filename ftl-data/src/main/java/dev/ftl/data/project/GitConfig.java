package dev.ftl.data.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// The `core` section of a repository's own configuration, as far as FTL needs it: one value a
/// line, quoted or not. Included files are not followed.
final class GitConfig {

  private static final String SECTION = "[core]";

  private GitConfig() {}

  /// The last value of `core.KEY`, or `null`. `config.worktree`, which holds what applies to the
  /// main working tree alone, goes before `config`.
  ///
  /// @param key in lower case
  static String core(Path gitDirectory, String key) throws IOException {
    String own = value(SmallFile.read(gitDirectory.resolve("config.worktree")), key);
    return own != null ? own : value(SmallFile.read(gitDirectory.resolve("config")), key);
  }

  private static String value(String text, String key) {
    String found = null;
    boolean inCore = false;
    for (String raw : text == null ? new String[0] : text.split("\n")) {
      String line = raw.strip();
      if (line.startsWith("[")) {
        int end = line.indexOf(']') + 1;
        inCore = line.substring(0, end).toLowerCase(Locale.ROOT).equals(SECTION);
        line = line.substring(end).strip();
      }
      int equals = line.indexOf('=');
      String name = (equals < 0 ? line : line.substring(0, equals)).strip();
      if (inCore && name.equalsIgnoreCase(key)) {
        // A key without a value is true.
        found = equals < 0 ? "true" : plain(line.substring(equals + 1).strip());
      }
    }
    return found;
  }

  /// Without quotes, escapes and the comment behind the value.
  private static String plain(String value) {
    StringBuilder plain = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\' && i + 1 < value.length()) {
        plain.append(value.charAt(++i));
      } else if (!quoted && (c == '#' || c == ';')) {
        break;
      } else {
        plain.append(c);
      }
    }
    return quoted || value.endsWith("\"") ? plain.toString() : plain.toString().stripTrailing();
  }
}
