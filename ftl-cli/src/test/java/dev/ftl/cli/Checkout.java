package dev.ftl.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/// Copies of this checkout, to be moved about, damaged and built.
final class Checkout {

  private static final Path MODULE = Path.of("").toAbsolutePath();
  private static final Set<String> NO_SOURCES = Set.of("target", ".git");

  private Checkout() {}

  /// Copies the launcher and the built program, and answers the launcher's path.
  static Path copyBuilt(Path to) throws IOException {
    copy(MODULE.resolve("bin"), to.resolve("ftl-cli/bin"), Set.of());
    copy(program(MODULE), program(to.resolve("ftl-cli")), Set.of());
    return to.resolve("ftl-cli/bin/ftl");
  }

  /// Copies the sources alone, and answers the launcher's path.
  static Path copySources(Path to) throws IOException {
    copy(MODULE.getParent(), to, NO_SOURCES);
    return to.resolve("ftl-cli/bin/ftl");
  }

  /// The folder of the built program, behind a launcher's path.
  static Path programOf(Path launcher) {
    return program(launcher.getParent().getParent());
  }

  private static Path program(Path module) {
    return module.resolve("target/ftl");
  }

  private static void copy(Path from, Path to, Set<String> without) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (without.contains(folder.getFileName().toString())) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!without.contains(file.getFileName().toString())) {
              // With its times: the AOT cache knows the class path by them.
              Files.copy(
                  file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
