package dev.ftl.data.workspace;

import dev.ftl.data.json.Names;
import java.util.List;
import java.util.regex.Pattern;

/// The names under which a workspace may be asked for.
final class WorkspaceNames {

  private static final String LEGACY_SUFFIX = ".xml";
  private static final List<String> EXTENSIONS =
      List.of("py", "js", "mjs", "jsx", "ts", "tsx", "java", "kt", "go", "rs", "rb", "php", "sh");

  private static final Pattern TEST_NAME =
      Pattern.compile("^test|(?:^|[_.-])(?:tests?|specs?)(?:[_.-]|$)|(?:Tests?|Spec)$");

  private WorkspaceNames() {}

  /// A workspace's id from what it is called: its id, or the path of the file that it was once kept
  /// in, `…/001_slug_active.xml` for `001-slug`.
  static String id(String name) {
    String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    if (!file.endsWith(LEGACY_SUFFIX)) {
      return name;
    }
    String bare = file.substring(0, file.length() - LEGACY_SUFFIX.length());
    for (WorkspaceStatus status : WorkspaceStatus.values()) {
      String suffix = "_" + Names.of(status);
      if (bare.endsWith(suffix)) {
        bare = bare.substring(0, bare.length() - suffix.length());
      }
    }
    int separator = bare.indexOf('_');
    return separator < 0
        ? bare
        : bare.substring(0, separator) + "-" + bare.substring(separator + 1);
  }

  /// The test file that a verify command names, without what it selects inside
  /// (`tests/test_a.py::test_b`), or `null`. A source file counts as one when its name says `test`
  /// or `spec`.
  static String testFile(String verify) {
    for (String word : verify.split("[\\s\"'=;|&()]+")) {
      int selector = word.indexOf("::");
      String path = selector < 0 ? word : word.substring(0, selector);
      String file = path.substring(path.lastIndexOf('/') + 1);
      int dot = file.lastIndexOf('.');
      if (dot > 0
          && EXTENSIONS.contains(file.substring(dot + 1))
          && TEST_NAME.matcher(file.substring(0, dot)).find()) {
        return path;
      }
    }
    return null;
  }
}
