package dev.ftl.cli;

import dev.ftl.cli.spec.CallContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A folder to run commands in, through the real entry point, in this process.
public record Project(Path folder) {

  /// A plan of four tasks: 001, then 002 and 003 side by side, then 004.
  public static final String DIAMOND =
      """
      {"objective": "Export to CSV", "framework": "flask", "tasks": [
        {"seq": "001", "slug": "spec-export", "type": "SPEC", "delta": [], "creates": ["test_export.py"],
         "verify": "pytest test_export.py", "depends": "none"},
        {"seq": "002", "slug": "write-export", "delta": [], "creates": ["export.py"],
         "verify": "pytest test_export.py", "depends": "001", "note": "kept"},
        {"seq": "003", "slug": "document-export", "delta": [], "creates": ["export.md"], "verify": "true",
         "depends": ["001"]},
        {"seq": "004", "slug": "verify-all", "type": "VERIFY", "delta": [], "verify": "pytest",
         "depends": ["002", "003"]}
      ]}
      """;

  /// Runs a command without standard input.
  public Ran run(String... args) {
    return runWith("", args);
  }

  /// Runs a command with this text on standard input.
  public Ran runWith(String stdin, String... args) {
    return runWith(stdin.getBytes(StandardCharsets.UTF_8), args);
  }

  /// Runs a command with these bytes on standard input.
  public Ran runWith(byte[] stdin, String... args) {
    return runWith(Map.of(), stdin, args);
  }

  /// Runs a command in an environment with these variables.
  public Ran runWith(Map<String, String> environment, byte[] stdin, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    CallContext context =
        new CallContext(folder, folder.resolveSibling("home"), environment, false, null);
    int exitCode = new Cli(context, new ByteArrayInputStream(stdin), out, err).run(args);
    return new Ran(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /// Writes a file of the project.
  public Path write(String name, String content) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
