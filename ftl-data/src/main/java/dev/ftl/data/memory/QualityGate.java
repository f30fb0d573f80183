package dev.ftl.data.memory;

import java.util.Locale;
import java.util.Set;

/// Keeps entries out of the memory that would help nobody. Pure: no I/O.
final class QualityGate {

  private static final int SHORTEST = 10;
  private static final long CHEAPEST_FAILURE = 100;
  private static final Set<String> GENERIC = Set.of("error", "failed", "exception", "unknown");

  private QualityGate() {}

  /// Why an entry is kept out.
  ///
  /// @param code the reason as a word, with the figure that is too low
  /// @param sentence the same for people
  record Rejection(String code, String sentence) {}

  /// Why the entry is rejected, or `null` when it is good enough.
  static Rejection rejection(NewMemory entry) {
    String trigger = entry.trigger().strip();
    if (GENERIC.contains(word(trigger))) {
      return new Rejection(
          "trigger_too_generic", "The trigger \"" + trigger + "\" says nothing about the cause");
    }
    if (length(trigger) < SHORTEST) {
      return tooShort("trigger", length(trigger));
    }
    if (entry.type() == MemoryType.FAILURE) {
      return entry.cost() >= CHEAPEST_FAILURE
          ? null
          : new Rejection(
              "cost_too_low:" + entry.cost(),
              "The failure cost %d tokens; it takes %d to be worth remembering"
                  .formatted(entry.cost(), CHEAPEST_FAILURE));
    }
    int insight = length(entry.resolution().strip());
    return insight >= SHORTEST ? null : tooShort("insight", insight);
  }

  private static Rejection tooShort(String field, int length) {
    return new Rejection(
        field + "_too_short:" + length,
        "The %s has %d characters; it needs %d".formatted(field, length, SHORTEST));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /// The text in lower case without the punctuation around it, if it is a single short word.
  private static String word(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return end - start > SHORTEST ? "" : text.substring(start, end).toLowerCase(Locale.ROOT);
  }
}
