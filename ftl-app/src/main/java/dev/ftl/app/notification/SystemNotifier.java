package dev.ftl.app.notification;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// Tells somebody who looks at another window. It returns at once, and never fails.
@FunctionalInterface
public interface SystemNotifier {

  /// Tells it.
  void show(Notice notice);

  /// What this system tells people by: `notify-send` where it is installed, `osascript` on macOS;
  /// elsewhere nothing.
  ///
  /// @param system the value of `os.name`
  /// @param path the value of `PATH`
  static SystemNotifier usual(String system, String path) {
    if (system.startsWith("Mac")) {
      return new CommandNotifier(SystemNotifier::osascript);
    }
    return system.startsWith("Linux") && isInstalled("notify-send", path)
        ? new CommandNotifier(SystemNotifier::notifySend)
        : _ -> {};
  }

  /// The texts are arguments of their own. The body is read as markup by most desktops.
  private static List<String> notifySend(Notice notice) {
    String text = notice.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return List.of("notify-send", "--app-name=FTL", "--", notice.title(), text);
  }

  /// The texts are arguments of the script, and no part of it.
  private static List<String> osascript(Notice notice) {
    return List.of(
        "osascript",
        "-e",
        "on run argv",
        "-e",
        "display notification (item 2 of argv) with title \"FTL\" subtitle (item 1 of argv)",
        "-e",
        "end run",
        "--",
        notice.title(),
        notice.text());
  }

  private static boolean isInstalled(String program, String path) {
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(path == null ? "" : path)
        .filter(folder -> !folder.isBlank())
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
