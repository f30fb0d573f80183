package dev.ftl.data.framework;

import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.code.PythonSource;
import dev.ftl.data.limit.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Finds the framework of a project from its README and its import statements.
public final class FrameworkDetector {

  private FrameworkDetector() {}

  /// The framework of the project in a folder. One that the README declares comes before one that
  /// is only imported; of several, the one that more files import, and then the heavier.
  ///
  /// @throws NotFound when there is no such folder
  public static Detection detect(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new NotFound("There is no folder " + folder, "ftl framework detect --help");
    }
    List<Path> files = PythonFiles.below(folder, Limits.FRAMEWORK_FILES);
    Map<String, Integer> importing = new HashMap<>();
    for (Path file : files) {
      for (String imported :
          new PythonSource(PythonFiles.text(file, LinkOption.NOFOLLOW_LINKS)).packages()) {
        importing.merge(imported, 1, Integer::sum);
      }
    }
    Set<String> declared = Readme.declared(readme(folder));
    Comparator<Framework> order =
        Comparator.comparing((Framework framework) -> declared.contains(framework.name()))
            .thenComparing(framework -> importing.getOrDefault(framework.name(), 0))
            .thenComparing(Framework::weight);
    return Frameworks.all().stream()
        .filter(known -> declared.contains(known.name()) || importing.containsKey(known.name()))
        .max(order)
        .map(
            found ->
                Detection.of(
                    found,
                    declared.contains(found.name()),
                    files.size(),
                    importing.getOrDefault(found.name(), 0)))
        .orElse(Detection.none(files.size()));
  }

  private static String readme(Path folder) {
    return PythonFiles.entries(folder).stream()
        .filter(file -> isReadme(file) && isInside(file, folder))
        .findFirst()
        .map(file -> PythonFiles.text(file))
        .orElse("");
  }

  /// A link may lead to another file of the project, and not out of it.
  private static boolean isInside(Path file, Path folder) {
    try {
      return file.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException _) {
      return false;
    }
  }

  private static boolean isReadme(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Files.isRegularFile(file)
        && Set.of("readme", "readme.md", "readme.markdown", "readme.rst", "readme.txt")
            .contains(name);
  }
}
