package dev.ftl.cli.hook;

import dev.ftl.data.plan.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Decides whether an agent may write a file: one that a task of its own changes or creates.
///
/// @param root the root of the working tree that the agent works in
/// @param tasks the agent's
record EditGuard(Path root, List<Task> tasks) {

  /// The files that the tasks change or create, as their plan names them.
  Set<String> allowed() {
    Set<String> allowed = new LinkedHashSet<>();
    for (Task task : tasks) {
      allowed.addAll(task.delta());
      allowed.addAll(task.creates());
    }
    return allowed;
  }

  /// Whether the agent may write there. Asked of the path as it is written and of the path without
  /// its `..`: a tool may take either.
  ///
  /// @param file absolute
  /// @throws IOException when nobody can say where the path leads
  boolean allows(Path file) throws IOException {
    Path realRoot = root.toRealPath();
    List<Path> targets = List.of(EditedFile.real(file), EditedFile.real(file.normalize()));
    List<Path> allowed = new ArrayList<>();
    for (String name : allowed()) {
      try {
        allowed.add(EditedFile.real(realRoot.resolve(name).normalize()));
      } catch (InvalidPathException _) {
        // Names no file on this system.
      }
    }
    for (Path target : targets) {
      boolean inside = target.startsWith(realRoot);
      if (!inside || allowed.stream().noneMatch(each -> covers(each, target))) {
        return false;
      }
    }
    return true;
  }

  private static boolean covers(Path allowed, Path target) {
    return target.equals(allowed) || target.startsWith(allowed) && Files.isDirectory(allowed);
  }
}
