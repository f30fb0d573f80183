package dev.ftl.app.start;

import dev.ftl.app.shell.ScreenId;
import dev.ftl.app.theme.Theme;
import dev.ftl.data.Ftl;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonBody;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.memory.HoldOut;
import dev.ftl.data.memory.NewMemory;
import dev.ftl.data.session.ExplorerMode;
import dev.ftl.data.workspace.WorkspaceRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Dimension2D;

/// Shows every screen once, headless and on a small database of its own. The build runs it, so that
/// the JVM's AOT cache knows the classes that a start needs.
final class Training {

  private static final String PLAN =
      """
      {"objective": "Export to CSV", "framework": "flask", "tasks": [
        {"seq": "001", "slug": "spec-export", "type": "SPEC", "delta": [], "creates": ["test.py"],
         "verify": "pytest"},
        {"seq": "002", "slug": "write-export", "delta": [], "creates": ["export.py"],
         "verify": "pytest", "depends": "001"}]}
      """;

  private Training() {}

  static void main() throws IOException {
    Path folder = Files.createTempDirectory("ftl-training");
    try {
      Path database = folder.resolve("ftl.db");
      fill(new Ftl(new Database(database, Access.CREATE, Database.DEFAULT_BUSY_TIMEOUT)), folder);
      Snapshot.useNoDisplay();
      for (ScreenId place : ScreenId.values()) {
        Path picture = folder.resolve(place + ".png");
        Snapshot.take(
            new Options(
                database, null, place, Theme.LIGHT, null, picture, new Dimension2D(1280, 800)));
      }
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
    System.exit(0);
  }

  private static void fill(Ftl ftl, Path project) {
    ftl.memories()
        .add(
            NewMemory.pattern("stream", "Large tables are exported", "Yield rows", 900, List.of()));
    String session = ftl.sessions().create("Export to CSV");
    ftl.sessions().write(session, ExplorerMode.DELTA, JsonObject.of("candidates", JsonArray.of()));
    JsonObject plan = JsonBody.object(PLAN, "plan");
    long id = ftl.planWriter().write(plan, null, null).id();
    ftl.campaigns().create("Export to CSV", "flask", false);
    ftl.planIntake().add(plan);
    ftl.workspaceCreator().create(id, "001", null, project, HoldOut.NONE);
    ftl.workspaceRecorder()
        .block("001-spec-export", "the framework is unknown", WorkspaceRecorder.Author.ANYBODY);
  }
}
