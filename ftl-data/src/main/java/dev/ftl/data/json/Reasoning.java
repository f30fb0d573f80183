package dev.ftl.data.json;

/// Separates a language model's answer from the reasoning that it prints between `<think>` and
/// `</think>`, in any case, also as `<thinking>`.
///
/// Tags in JSON strings are data. A JSON string has a quotation mark before it on its line and
/// never a line break in it, which tells them apart.
///
/// @param answer the text without the reasoning
/// @param unfinished whether a block is never closed; then the answer still contains it, because
///   nothing tells where it ends
public record Reasoning(String answer, boolean unfinished) {

  /// Separates a text in one pass.
  public static Reasoning in(String text) {
    return text.indexOf('<') < 0 ? new Reasoning(text, false) : new Scanner(text).scan();
  }

  private static final class Scanner {

    private final String text;
    private final StringBuilder answer = new StringBuilder();

    /// Where the text begins that is not in the answer yet.
    private int from;

    private boolean inside;
    private boolean quoted;

    Scanner(String text) {
      this.text = text;
    }

    Reasoning scan() {
      for (int i = 0; i < text.length(); i++) {
        switch (text.charAt(i)) {
          case '\n' -> quoted = false;
          case '"' -> quoted = true;
          case '<' -> i = tag(i);
          default -> {}
        }
      }
      return new Reasoning(answer.append(text, from, text.length()).toString(), inside);
    }

    /// Looks at what may be a tag, and returns the index of its last character.
    private int tag(int start) {
      boolean closing = text.startsWith("/", start + 1);
      int end = endOfTag(start + (closing ? 2 : 1));
      if (end < 0 || !(closing ? closes(end) : !inside && !quoted)) {
        return start;
      }
      if (!closing) {
        answer.append(text, from, start);
      } else if (!inside) {
        // Many chat templates print the opening tag themselves, so that only the other is seen.
        answer.setLength(0);
      }
      inside = !closing;
      quoted = false;
      from = end;
      return end - 1;
    }

    private boolean closes(int end) {
      int next = end;
      while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
        next++;
      }
      String followers = inside ? "\r\n{[<`~" : "\r\n";
      return !quoted || next == text.length() || followers.indexOf(text.charAt(next)) >= 0;
    }

    /// The index behind a tag whose name begins there; -1 if it is another tag or none.
    private int endOfTag(int name) {
      int end = name;
      if (text.regionMatches(true, name, "thinking", 0, 8)) {
        end += 8;
      } else if (text.regionMatches(true, name, "think", 0, 5)) {
        end += 5;
      }
      return end > name && text.startsWith(">", end) ? end + 1 : -1;
    }
  }
}
