package dev.ftl.data.framework;

import dev.ftl.data.json.FenceScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The sections of a README that are titled "Framework Idioms", subsections and code included.
final class IdiomsSection {

  private static final String TITLE = "framework idioms";

  private IdiomsSection() {}

  /// The lines of all such sections, titles included.
  static List<String> in(List<String> lines) {
    List<String> section = new ArrayList<>();
    FenceScanner fences = new FenceScanner();
    int inside = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean text = fences.next(line) == FenceScanner.Kind.TEXT;
      int level = text ? level(line, i + 1 < lines.size() ? lines.get(i + 1) : "") : 0;
      if (level > 0 && (inside == 0 || level <= inside)) {
        boolean titled = words(line).contains(TITLE);
        inside = titled ? level : 0;
      }
      if (inside > 0) {
        section.add(line);
      }
    }
    return section;
  }

  /// The level of the heading that a line is, from 1; 0 if it is none.
  private static int level(String line, String next) {
    String text = line.strip();
    int level = 0;
    while (level < text.length() && text.charAt(level) == '#') {
      level++;
    }
    if (level > 0) {
      return level <= 6 && text.length() > level && text.charAt(level) == ' ' ? level : 0;
    }
    String underline = next.strip();
    boolean underlined = !text.isEmpty() && underline.length() >= 3;
    for (int i = 0; underlined && i < underline.length(); i++) {
      underlined = underline.charAt(i) == underline.charAt(0);
    }
    if (!underlined) {
      return 0;
    }
    return switch (underline.charAt(0)) {
      case '=' -> 1;
      case '-', '~', '^' -> 2;
      default -> 0;
    };
  }

  /// The words of a line in lower case, without markup.
  private static String words(String line) {
    StringBuilder words = new StringBuilder();
    for (String word : line.toLowerCase(Locale.ROOT).split("[\\s*_`#]+")) {
      words.append(word).append(' ');
    }
    return words.toString();
  }
}
