package dev.ftl.cli;

import dev.ftl.cli.command.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/// Plays the commands that agents call most, in one process and a folder of its own. The build runs
/// it once, so that the JVM's AOT cache knows the classes that those commands need.
final class Training {

  private final Path folder;

  private Training(Path folder) {
    this.folder = folder;
  }

  static void main() throws IOException {
    Path folder = Files.createTempDirectory("ftl-training");
    try {
      new Training(folder).play();
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  private void play() throws IOException {
    Main.prepare();
    run("planner-output.md", "plan", "write");
    run(null, "plan", "list");
    run(null, "plan", "graph", "--id", "1");
    run(null, "plan", "read", "--id", "2");
    run(null, "event", "list");
  }

  private void run(String stdin, String... args) throws IOException {
    Surroundings surroundings = new Surroundings(folder, folder, Map.of(), false, null);
    OutputStream nowhere = OutputStream.nullOutputStream();
    new Cli(surroundings, new ByteArrayInputStream(bytes(stdin)), nowhere, nowhere).run(args);
  }

  private static byte[] bytes(String resource) throws IOException {
    if (resource == null) {
      return new byte[0];
    }
    try (InputStream in = Training.class.getResourceAsStream("demo/" + resource)) {
      return in.readAllBytes();
    }
  }
}
