package dev.ftl.cli.plugin;

import dev.ftl.data.FtlException.Conflict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// `AGENTS.md`, which agents of most hosts read, with a paragraph about FTL between two marks. What
/// is around it stays as it is, byte by byte.
public final class AgentsFile {

  private static final String HOST = "agents";
  private static final String NAME = "AGENTS.md";
  private static final String BEGIN = "<!-- ftl: begin -->";
  private static final String END = "<!-- ftl: end -->";
  private static final String PARAGRAPH = "/dev/ftl/cli/agents.md";

  private AgentsFile() {}

  /// Writes the paragraph: in the place of the one that is there, else at the end.
  ///
  /// @throws Conflict when one of the marks is there without the other
  public static Installed install(Path project) {
    ProjectFolder folder = new ProjectFolder(project);
    byte[] bytes = folder.read(NAME);
    // Not as UTF-8: every byte is kept, whatever it is.
    String before = bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
    String after = changed(before, project.resolve(NAME));
    boolean written = folder.write(NAME, after.getBytes(StandardCharsets.ISO_8859_1), false);
    return new Installed(HOST, project.resolve(NAME), written ? List.of(NAME) : List.of());
  }

  private static String changed(String text, Path file) {
    String line = text.contains("\r\n") ? "\r\n" : "\n";
    String paragraph = (BEGIN + "\n" + paragraph() + END).replace("\n", line);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END, Math.max(0, begin));
    if (begin < 0 && end < 0) {
      String gap = text.isEmpty() ? "" : text.endsWith("\n") ? line : line + line;
      return text + gap + paragraph + line;
    }
    if (begin < 0 || end < 0) {
      throw new Conflict(
          file + " has one of the marks " + BEGIN + " and " + END + ", but not both in this order",
          "ftl init --help");
    }
    return text.substring(0, begin) + paragraph + text.substring(end + END.length());
  }

  private static String paragraph() {
    try (InputStream in = AgentsFile.class.getResourceAsStream(PARAGRAPH)) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
