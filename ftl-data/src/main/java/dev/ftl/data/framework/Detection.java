package dev.ftl.data.framework;

/// Which framework a project uses, and what the answer is based on.
///
/// @param framework its name, or `none` when nothing was found
/// @param confidence 0.95 when the README declares it, 0.85 when more than half of the Python files
///   import it, 0.75 when fewer do, 0 for none
/// @param complexityWeight how much its idioms differ from plain Python, from 1 to 3; 0 for none
/// @param source what declares it
/// @param pythonFiles how many Python files were read, 100 at most
/// @param importing how many of them import it
public record Detection(
    String framework,
    double confidence,
    int complexityWeight,
    Source source,
    int pythonFiles,
    int importing) {

  /// What declares a framework.
  public enum Source {
    README,
    IMPORTS,
    NONE
  }

  private static final String NO_FRAMEWORK = "none";
  private static final double DECLARED = 0.95;
  private static final double IN_MOST_FILES = 0.85;
  private static final double IN_SOME_FILES = 0.75;

  static Detection none(int pythonFiles) {
    return new Detection(NO_FRAMEWORK, 0, 0, Source.NONE, pythonFiles, 0);
  }

  static Detection of(Framework framework, boolean declared, int pythonFiles, int importing) {
    double byImports = importing * 2 > pythonFiles ? IN_MOST_FILES : IN_SOME_FILES;
    return new Detection(
        framework.name(),
        declared ? DECLARED : byImports,
        framework.weight(),
        declared ? Source.README : Source.IMPORTS,
        pythonFiles,
        importing);
  }
}
