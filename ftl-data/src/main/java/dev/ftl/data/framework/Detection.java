package dev.ftl.data.framework;

/// Which framework a project uses, and what speaks for it.
///
/// @param framework its name, or `null` when nothing speaks for any
/// @param confidence 0.95 when the README declares it, 0.85 when more than half of the Python files
///   import it, 0.75 when fewer do; 0.5 without a framework, which is what an unknown confidence is
///   everywhere
/// @param declared whether the README declares it
/// @param pythonFiles how many Python files were read, 100 at most
/// @param importing how many of them import it
public record Detection(
    String framework, double confidence, boolean declared, int pythonFiles, int importing) {

  private static final double DECLARED = 0.95;
  private static final double IN_MOST_FILES = 0.85;
  private static final double IN_SOME_FILES = 0.75;
  private static final double UNKNOWN = 0.5;

  static Detection none(int pythonFiles) {
    return new Detection(null, UNKNOWN, false, pythonFiles, 0);
  }

  static Detection of(Framework framework, boolean declared, int pythonFiles, int importing) {
    double byImports = importing * 2 > pythonFiles ? IN_MOST_FILES : IN_SOME_FILES;
    return new Detection(
        framework.name(), declared ? DECLARED : byImports, declared, pythonFiles, importing);
  }
}
