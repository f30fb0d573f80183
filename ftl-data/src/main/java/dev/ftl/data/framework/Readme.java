package dev.ftl.data.framework;

import dev.ftl.data.json.FenceScanner;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which frameworks a README declares: "Framework: Flask", "built with FastAPI", "a Django app", or
/// a section "Framework Idioms" that names one. Elsewhere a mere mention is no declaration, and a
/// sentence that denies it never is.
final class Readme {

  private static final String COMMENT_START = "<!--";
  private static final String COMMENT_END = "-->";
  private static final Pattern MARKUP = Pattern.compile("[*`\\[\\]]");

  private static final Pattern DENIAL =
      Pattern.compile(
          "(?i)\\b(?:not|no|never|without|unlike|neither|nor|instead of|rather than|away from"
              + "|no longer|formerly|previously|originally|used to|cannot"
              + "|forbidden|avoid)\\b|n['’]t\\b");

  private static final Pattern ITEM_MARK = Pattern.compile("^[#>|+\\-\\s]+");

  private static final String NAME = "(?<![\\w/@.-])%s(?![\\w/-]|\\.\\w)";

  /// Other names before it in a list: "built with HTMX, Pico CSS and FastAPI".
  private static final String LIST =
      "(?:[\\w.+#-]+(?: [\\w.+#-]+)?(?:, and |, | and | & | \\+ )){0,6}";

  private static final String DECLARATION =
      "(?i)\\b(?:frameworks?\\s*[:=|]\\s*"
          + "|(?:built|made|written|developed|implemented|powered|created|based|running|runs)"
          + "\\s+(?:with|on|in|by|using|upon|on top of)\\s+(?:the\\s+)?%1$s"
          + "|(?:project|app|application|service|server|site|api|backend|it)\\s+uses\\s+%1$s"
          + "|(?:^|is|as)\\s*an?\\s+(?:(?!(?:for|that|which|to|of|with|from)\\b)[\\w-]+\\s+){0,3}"
          + "(?=[\\w-]+\\s+(?:web\\s*)?"
          + "(?:app|application|project|service|server|site|website|backend|api)\\b))";

  private Readme() {}

  /// The names of the known frameworks that the text declares.
  static Set<String> declared(String readme) {
    Set<String> declared = new LinkedHashSet<>();
    List<String> lines = withoutComments(readme).lines().toList();
    for (String line : IdiomsSection.in(lines)) {
      for (Framework framework : Frameworks.all()) {
        if (names(line, framework.name())) {
          declared.add(framework.name());
        }
      }
    }
    String prose = MARKUP.matcher(withoutCode(lines)).replaceAll("");
    for (String sentence : Sentences.in(prose)) {
      String line = ITEM_MARK.matcher(sentence).replaceFirst("");
      for (Framework framework : Frameworks.all()) {
        if (declares(line, framework.name())) {
          declared.add(framework.name());
        }
      }
    }
    return declared;
  }

  private static String withoutComments(String text) {
    StringBuilder rest = new StringBuilder();
    int from = 0;
    int start = text.indexOf(COMMENT_START);
    while (start >= 0) {
      rest.append(text, from, start);
      int end = text.indexOf(COMMENT_END, start + COMMENT_START.length());
      from = end < 0 ? text.length() : end + COMMENT_END.length();
      start = text.indexOf(COMMENT_START, from);
    }
    return rest.append(text, from, text.length()).toString();
  }

  private static String withoutCode(List<String> lines) {
    FenceScanner fences = new FenceScanner();
    StringBuilder prose = new StringBuilder();
    for (String line : lines) {
      prose.append(fences.next(line) == FenceScanner.Kind.TEXT ? line : "").append('\n');
    }
    return prose.toString();
  }

  /// Whether a line names the framework, be it as the module that code imports.
  private static boolean names(String line, String name) {
    Matcher found = Pattern.compile("(?i)(?<![\\w-])" + name + "(?![\\w-])").matcher(line);
    return found.find() && !DENIAL.matcher(line.substring(0, found.start())).find();
  }

  private static boolean declares(String sentence, String name) {
    Pattern pattern = Pattern.compile(DECLARATION.formatted(LIST) + NAME.formatted(name));
    Matcher declaration = pattern.matcher(sentence);
    return declaration.find()
        && !DENIAL.matcher(sentence.substring(0, declaration.start())).find()
        && !DENIAL.matcher(declaration.group()).find();
  }
}
