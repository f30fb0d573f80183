package dev.ftl.data.plan;

import dev.ftl.data.limit.Limits;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells whether a line of a planner's answer is a marker: a decision that stands alone, begins the
/// line in capitals, is (in) a heading, or follows a label such as `Confidence:`. A decision that
/// is turned down ("no need to CLARIFY") or offered among others is none.
final class DecisionMarker {

  private static final String WORD =
      "(?:PROCEED|CLARIFY|CONFIRM|NEEDS? (?:CLARIFICATION|CONFIRMATION)"
          + "|(?:CLARIFICATION|CONFIRMATION) (?:NEEDED|REQUIRED))(?![-\\w])";

  /// Most lines name no decision at all.
  private static final Pattern STEM =
      Pattern.compile("proceed|clarif|confirm", Pattern.CASE_INSENSITIVE);

  private static final Pattern CAPITAL_WORD = Pattern.compile("\\b(" + WORD + ")");
  private static final Pattern LEADING_WORD =
      Pattern.compile("^(" + WORD + ")(.*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern STRONG_LABEL =
      Pattern.compile(
          "^(?:[\\p{L}']+ ){0,2}(?:confidence|decision|verdict)(?: (?:level|signal|marker))?"
              + "\\s*[:=|→–—-]+>?\\s*(.*)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WEAK_LABEL =
      Pattern.compile(
          "^(?:[\\p{L}']+ ){0,2}(?:recommendation|outcome|conclusion|result|status|action|signal)"
              + "\\s*[:=|→–—-]+>?\\s*(.*)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LABEL_IN_PROSE =
      Pattern.compile("\\b(?:[Cc]onfidence|[Dd]ecision)\\s*[:=]\\s*(" + WORD + ")");
  private static final Pattern LIST_ITEM = Pattern.compile("^(?:[-+*]|\\d{1,3}[.)])\\s+");
  private static final Pattern QUOTED = Pattern.compile("`[^`]*`|\"[^\"]*\"|“[^”]*”");

  private static final Pattern NEGATED_BEFORE =
      Pattern.compile(
          "\\b(?:no|not|nothing|never|without|rather than|instead of|\\w+n['’]t)\\b[^.,;:]*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern UNNEEDED =
      Pattern.compile(
          "^\\W*(?:(?:is|was|are) )?(?:(?:not|nothing) (?:needed|required|necessary|applicable)"
              + "|is not|isn['’]t|unnecessary"
              + "|(?:none|nothing|no|n/?a)(?: needed| required| at this time)?\\W*$"
              + "|no (?:need|(?:further |open |more )?questions?|clarification|confirmation)\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern IMPOSSIBLE =
      Pattern.compile(
          "^\\W*(?:is |was )?(?:not (?:yet|possible|advised|recommended)|is not|isn['’]t)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CONDITION =
      Pattern.compile("^\\s*(?:when|if|unless|means|would|could)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern ALTERNATIVE =
      Pattern.compile("^\\s*(?:[|/,]|or\\b)\\s*(?:or\\s+)?" + WORD);

  private final String line;
  private final String next;
  private final boolean heading;
  private final boolean item;
  private final boolean bold;

  private DecisionMarker(String line, String next) {
    String text = line.strip();
    this.heading = text.startsWith("#");
    text = text.replaceFirst("^#+\\s*", "").replaceFirst("\\s+#+$", "");
    Matcher list = LIST_ITEM.matcher(text);
    this.item = list.find();
    text = item ? text.substring(list.end()) : text;
    this.bold = text.startsWith("**") || text.startsWith("__");
    this.line = text;
    this.next = next;
  }

  /// The decision that the line marks, or `null`.
  ///
  /// @param next the next line that is not blank
  static PlannerVerdict in(String line, String next) {
    String bounded =
        line.length() > Limits.PLANNER_LINE_CHARACTERS
            ? line.substring(0, Limits.PLANNER_LINE_CHARACTERS)
            : line;
    boolean quoted = bounded.stripLeading().startsWith(">");
    return quoted || !STEM.matcher(bounded).find()
        ? null
        : new DecisionMarker(bounded, next).find();
  }

  private PlannerVerdict find() {
    if (line.startsWith("[ ]")) {
      return null;
    }
    String text =
        line.replaceFirst("^\\[[xX]]", "")
            .replaceAll("[*_`]", "")
            .replaceFirst("^[^\\p{L}\\d]+", "");
    Matcher strong = STRONG_LABEL.matcher(text);
    if (strong.matches()) {
      PlannerVerdict led = leading(strong.group(1), true);
      return led == null ? anywhere(strong.group(1)) : led;
    }
    Matcher weak = WEAK_LABEL.matcher(text);
    if (weak.matches()) {
      return leading(weak.group(1), false);
    }
    PlannerVerdict led = leading(text, false);
    if (led == null && heading) {
      led = anywhere(text);
    }
    return led == null ? inProse() : led;
  }

  /// The decision that the text begins with.
  ///
  /// @param labelled whether a label says that a decision follows, so that capitals are not needed
  private PlannerVerdict leading(String text, boolean labelled) {
    Matcher matcher = LEADING_WORD.matcher(text.replaceFirst("^[^\\p{L}]+", ""));
    if (!matcher.matches()) {
      return null;
    }
    String word = matcher.group(1);
    String rest = matcher.group(2);
    PlannerVerdict verdict = verdict(word);
    if (isTurnedDown(verdict, rest)
        || CONDITION.matcher(rest).find()
        || ALTERNATIVE.matcher(rest).find()) {
      return null;
    }
    boolean alone = rest.codePoints().noneMatch(Character::isLetterOrDigit);
    boolean capitals = word.equals(word.toUpperCase(Locale.ROOT));
    boolean titled = (heading || bold) && rest.matches("\\s*[:–—-].*");
    boolean marker = alone || labelled || (!item && (capitals || titled));
    return marker && !(alone && isTurnedDown(verdict, next)) ? verdict : null;
  }

  /// The one decision in capitals that the text names behind other words and does not turn down.
  private static PlannerVerdict anywhere(String text) {
    if (LEADING_WORD.matcher(text).matches()) {
      return null;
    }
    Set<PlannerVerdict> found = new HashSet<>();
    Matcher matcher = CAPITAL_WORD.matcher(text);
    while (matcher.find()) {
      PlannerVerdict verdict = verdict(matcher.group(1));
      boolean negated =
          NEGATED_BEFORE.matcher(text.substring(0, matcher.start())).find()
              || isTurnedDown(verdict, text.substring(matcher.end()));
      if (!negated) {
        found.add(verdict);
      }
    }
    return found.size() == 1 ? found.iterator().next() : null;
  }

  private PlannerVerdict inProse() {
    String prose = QUOTED.matcher(line).replaceAll("").replaceAll("[*_]", "");
    Matcher matcher = LABEL_IN_PROSE.matcher(prose);
    boolean marker = matcher.find() && !ALTERNATIVE.matcher(prose.substring(matcher.end())).find();
    return marker ? verdict(matcher.group(1)) : null;
  }

  private static boolean isTurnedDown(PlannerVerdict verdict, String behind) {
    Pattern refusal = verdict == PlannerVerdict.PROCEED ? IMPOSSIBLE : UNNEEDED;
    return refusal.matcher(behind).find();
  }

  private static PlannerVerdict verdict(String word) {
    String capitals = word.toUpperCase(Locale.ROOT);
    if (capitals.contains("PROCEED")) {
      return PlannerVerdict.PROCEED;
    }
    return capitals.contains("CLARIF") ? PlannerVerdict.CLARIFY : PlannerVerdict.CONFIRM;
  }
}
