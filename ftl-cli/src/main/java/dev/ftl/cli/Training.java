package dev.ftl.cli;

import dev.ftl.cli.spec.CallContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/// Plays the commands that agents call most, in one process and a folder of its own. The build runs
/// it once, so that the JVM's AOT cache knows the classes that those commands need. Every start
/// loads what is in the cache, so rare commands have no place here.
final class Training {

  private static final String FIRST_CALL =
      "orchestration create-session --objective Export --get /session_id";

  /// A call a line. What stands behind `<` is a file of the demo for its standard input; SESSION is
  /// what the first call answered.
  private static final String CALLS =
      """
      exploration write-result --session SESSION --mode structure < structure.json
      exploration write-result --session SESSION --mode pattern < pattern.json
      exploration write-result --session SESSION --mode memory < memory.json
      orchestration check-explorers --session SESSION
      orchestration wait-explorers --session SESSION
      exploration aggregate-session --session SESSION --save
      exploration read
      decision parse - < planner-output.md
      plan write < planner-output.md
      plan list --db .ftl/ftl.db
      plan get-active
      plan graph --id 1
      campaign create Export --framework click
      campaign add-tasks < planner-output.md
      campaign claim --owner builder --workspace
      campaign ready-tasks
      campaign status
      campaign cascade-status
      campaign update-task 003 in_progress
      workspace create --plan-id 1 --task 003
      workspace complete 003-impl-memory-options --delivered done
      workspace list
      memory add-failure --json {"name":"tsv","trigger":"csv.Error:need-to-escape","cost":3000}
      memory context
      phase status
      phase transition explore
      benchmark record --run-id 1a2b3c --metric startup --value 81.5 --unit ms
      prime
      hook pre-tool-use < pre-tool-use.json
      event list
      event emit TRAINED --meta {"calls":1}
      status
      """;

  /// What a client of `ftl mcp` sends.
  private static final String MESSAGES =
      """
      {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25"}}
      {"jsonrpc":"2.0","id":2,"method":"tools/list"}
      {"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"status"}}
      {"jsonrpc":"2.0","id":4,"method":"tools/call","params":{"name":"task","arguments":{"action":"claim","owner":"a"}}}
      {"jsonrpc":"2.0","id":5,"method":"tools/call","params":{"name":"task","arguments":{"action":"progress","owner":1}}}
      {"jsonrpc":"2.0","id":6,"method":"resources/read","params":{"uri":"ftl://plan"}}
      """;

  private static final String LINES =
      """
      {"args":["event","emit","TRAINED"]}
      ["nothing"]
      """;

  /// Loads the embedding model, and unpacks it beside the program.
  private static final String MODEL_CALL = "memory query quotes-in-CSV";

  private final Path folder;

  private Training(Path folder) {
    this.folder = folder;
  }

  static void main() throws IOException {
    Path folder = Files.createTempDirectory("ftl-training");
    try {
      Main.prepare();
      Path code = Files.createDirectory(folder.resolve("sqlite_utils"));
      Files.writeString(code.resolve("cli.py"), "import csv\n\n\ndef memory():\n    pass\n");
      Training training = new Training(folder);
      String session = training.play(FIRST_CALL);
      for (String call : CALLS.replace("SESSION", session).split("\n")) {
        training.play(call);
      }
      training.play("mcp", MESSAGES.getBytes(StandardCharsets.UTF_8));
      training.play("run", LINES.getBytes(StandardCharsets.UTF_8));
      training.attempt(MODEL_CALL);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  /// Plays a call that fails where the model has no runtime for the platform.
  private void attempt(String call) throws IOException {
    try {
      play(call);
    } catch (IllegalStateException _) {
      // The command reports it when somebody uses it.
    }
  }

  private String play(String call) throws IOException {
    String[] parts = call.split(" < ");
    return play(parts[0], parts.length == 1 ? new byte[0] : resource(parts[1]));
  }

  private String play(String call, byte[] in) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    Cli cli =
        new Cli(
            new CallContext(folder, folder, Map.of(), false, null),
            new ByteArrayInputStream(in),
            answer,
            errors);
    if (cli.run(call.split(" ")) != 0) {
      throw new IllegalStateException(call + ": " + errors.toString(StandardCharsets.UTF_8));
    }
    return answer.toString(StandardCharsets.UTF_8).strip();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Training.class.getResourceAsStream("demo/" + name)) {
      return in.readAllBytes();
    }
  }
}
