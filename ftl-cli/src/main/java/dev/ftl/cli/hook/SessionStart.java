package dev.ftl.cli.hook;

import dev.ftl.cli.prime.PrimeText;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Texts;
import dev.ftl.data.limit.Limits;
import dev.ftl.data.project.NewFiles;
import dev.ftl.data.project.PlainFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// At the start of a session: notes where the plugin is, and tells what is going on.
final class SessionStart implements Hook {

  private static final String VARIABLE = "CLAUDE_PLUGIN_ROOT";
  private static final String FILE = "plugin_root";

  @Override
  public JsonObject answer(HookEvent event, HookContext context) throws IOException {
    String root = context.environment().getOrDefault(VARIABLE, "").strip();
    if (!root.isEmpty() && Texts.printable(root)) {
      note(root, context);
    }
    String text =
        context.hasDatabase() ? new PrimeText(context.database()).within(Limits.PRIME_TOKENS) : "";
    return text.isEmpty()
        ? null
        : JsonObject.of(
            "hookSpecificOutput",
            JsonObject.of("hookEventName", "SessionStart").with("additionalContext", text));
  }

  /// Writes `plugin_root` beside the database. The home folder is nobody's project, and gets none.
  private static void note(String root, HookContext context) throws IOException {
    Path database = context.location().path();
    Path folder = database.getParent();
    boolean home = context.call().home().equals(folder.getParent());
    if (home && !context.hasDatabase() || Files.isSymbolicLink(folder)) {
      return;
    }
    if (Files.notExists(folder)) {
      new NewFiles(folder).createFolder();
      new Database(database, Access.EXISTING, context.busyTimeout()).keepOutOfGit();
    }
    Path file = folder.resolve(FILE);
    String text = root + "\n";
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.size(file) == text.length()
        && Files.readString(file).equals(text)) {
      return;
    }
    Path unfinished = PlainFiles.unfinishedIn(folder);
    try {
      new NewFiles(folder).createFile(unfinished);
      Files.writeString(unfinished, text);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
