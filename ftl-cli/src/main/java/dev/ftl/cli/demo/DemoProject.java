package dev.ftl.cli.demo;

import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.json.JsonBody;
import dev.ftl.data.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The folder that the demo plays in: stand-ins for the files that its session is about, each as
/// long as the original and with the functions that matter on their lines.
record DemoProject(Path folder) {

  /// The modes whose results the demo ships, in the order in which they arrive.
  static final List<String> MODES = List.of("structure", "delta", "pattern", "memory");

  private static final int LINES = 120;

  /// Writes the files, unless they are there.
  static DemoProject create(Path folder) {
    try {
      DemoProject project = new DemoProject(folder);
      JsonObject delta = JsonBody.object(resource("delta.json"), "delta");
      for (JsonObject candidate : delta.array("candidates").objects()) {
        project.write(candidate.text("path"), python(candidate));
      }
      project.write("docs/cli.rst", "Command line\n============\n");
      return project;
    } catch (IOException e) {
      throw new IoFailure("Cannot write the demo's project: " + e.getMessage(), e);
    }
  }

  /// A file that the demo ships: an explorer's result or the planner's answer.
  static String resource(String name) {
    try (InputStream in = DemoProject.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IoFailure("Cannot read the demo's " + name + ": " + e.getMessage(), e);
    }
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    }
  }

  private static String python(JsonObject candidate) {
    int lines = candidate.number("lines") == null ? LINES : candidate.number("lines").intValue();
    StringBuilder text = new StringBuilder();
    for (int line = 1; line <= lines; line++) {
      text.append(functionAt(candidate, line)).append('\n');
    }
    return text.toString();
  }

  private static String functionAt(JsonObject candidate, int line) {
    for (JsonObject function : candidate.array("functions").objects()) {
      int at = function.number("line").intValue();
      if (line == at) {
        return "def " + function.text("name") + "():";
      } else if (line == at + 1) {
        return "    pass";
      }
    }
    return line == 1 ? "import csv" : "";
  }
}
