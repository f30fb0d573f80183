package dev.ftl.cli.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The plugin for Claude Code, which loads a folder below `.claude/skills` that holds a plugin's
/// manifest as that plugin, once its user trusts the project.
public final class ClaudePlugin {

  private static final String HOST = "claude";
  private static final String FOLDER = ".claude/skills/ftl";
  private static final String RESOURCES = "/dev/ftl/cli/plugin-files";

  /// Where the launcher is on this machine, for the plugin's `bin/ftl`.
  private static final String LAUNCHER = "ftl_launcher";

  private final ProjectFolder project;
  private final List<String> changed = new ArrayList<>();

  private ClaudePlugin(Path project) {
    this.project = new ProjectFolder(project);
  }

  /// Installs the plugin into a project; what is there and differs is replaced.
  ///
  /// @param launcher the program that starts ftl, or `null` to find it on the PATH
  public static Installed install(Path project, String launcher) {
    ClaudePlugin plugin = new ClaudePlugin(project);
    plugin.copy();
    if (launcher != null) {
      plugin.write(LAUNCHER, (launcher + "\n").getBytes(StandardCharsets.UTF_8));
      plugin.write(".gitignore", (LAUNCHER + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return new Installed(HOST, project.resolve(FOLDER), List.copyOf(plugin.changed));
  }

  private void copy() {
    try {
      URI files = ClaudePlugin.class.getResource(RESOURCES).toURI();
      if (files.getScheme().equals("jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(files, Map.of())) {
          copy(jar.getPath(RESOURCES));
        }
      } else {
        copy(Path.of(files));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private void copy(Path from) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(from)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String name = from.relativize(file).toString().replace('\\', '/');
      write(name, Files.readAllBytes(file));
    }
  }

  private void write(String name, byte[] content) {
    String path = FOLDER + "/" + name;
    if (project.write(path, content, name.startsWith("bin/"))) {
      changed.add(path);
    }
  }
}
