package dev.ftl.data.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Cuts a text into the terms that it is found by: the stems of its words, and of identifiers,
/// paths and dotted names both the parts and the whole.
final class Terms {

  private static final Set<String> STOP_WORDS =
      Set.of(
          ("a about an and are as at be been being am but by can could did do does for from had has"
               + " have he her his how i if in into is it its me my no not of on or our she should"
               + " so such that the their them then there these they this to us was we were what"
               + " when where which who whom whose why will with would you your")
              .split(" "));

  /// What joins the parts of a name.
  private static final String JOINERS = "_-./:#\\";

  private static final int MAX_LENGTH = 100;

  /// A term.
  ///
  /// @param text in lower case
  /// @param stopWord whether it says next to nothing
  /// @param identifier whether it looks like a name or a code rather than a word
  record Term(String text, boolean stopWord, boolean identifier) {}

  private final String text;
  private final List<Term> terms = new ArrayList<>();

  /// Stems of words that were met before: finding one takes longer than all the rest.
  private final Map<String, String> stems;

  private Terms(String text, Map<String, String> stems) {
    this.text = text;
    this.stems = stems;
  }

  /// The terms of a text, in their order, as often as they occur.
  static List<Term> of(String text) {
    return of(text, new HashMap<>());
  }

  /// The same for one of many texts.
  ///
  /// @param stems what is known of the words of the others
  static List<Term> of(String text, Map<String, String> stems) {
    Terms terms = new Terms(text == null ? "" : text, stems);
    terms.collect();
    return terms.terms;
  }

  private void collect() {
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (Character.isIdeographic(c)) {
        add(Character.toString(c), false);
        i += Character.charCount(c);
      } else if (Character.isLetterOrDigit(c)) {
        i = name(i);
      } else {
        i += Character.charCount(c);
      }
    }
  }

  /// Adds the name that begins at an index, and its parts; returns the index behind it.
  private int name(int start) {
    int parts = 0;
    boolean code = false;
    int i = start;
    while (true) {
      int end = wordEnd(i);
      word(text.substring(i, end));
      parts++;
      int next = end;
      while (next < text.length() && JOINERS.indexOf(text.charAt(next)) >= 0) {
        next++;
      }
      boolean joined = next > end && next < text.length() && isWordCharacter(next);
      if (!joined) {
        if (parts > 1) {
          whole(start, end, code);
        }
        return end;
      }
      code |= next - end > 1 || text.charAt(end) != '-';
      i = next;
    }
  }

  private void whole(int start, int end, boolean code) {
    if (end - start <= MAX_LENGTH) {
      terms.add(new Term(lower(text.substring(start, end)), false, code));
    }
  }

  private boolean isWordCharacter(int i) {
    int c = text.codePointAt(i);
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
  }

  /// Letters, digits and marks on them; an apostrophe between letters ends no word.
  private int wordEnd(int start) {
    int i = start;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      boolean apostrophe =
          (c == '\'' || c == '’')
              && i > start
              && i + 1 < text.length()
              && Character.isLetter(text.charAt(i + 1));
      if (!apostrophe
          && !isWordCharacter(i)
          && Character.getType(c) != Character.NON_SPACING_MARK) {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  private void word(String word) {
    String plain = word;
    int apostrophe = Math.max(plain.indexOf('\''), plain.indexOf('’'));
    if (apostrophe >= 0) {
      boolean possessive = apostrophe == plain.length() - 2 && lower(plain).endsWith("s");
      plain = possessive ? plain.substring(0, apostrophe) : plain.replace("'", "").replace("’", "");
    }
    int from = 0;
    for (int i = 1; i < plain.length(); i++) {
      if (Character.isUpperCase(plain.charAt(i)) && Character.isLowerCase(plain.charAt(i - 1))) {
        add(plain.substring(from, i), false);
        from = i;
      }
    }
    if (from > 0) {
      add(plain.substring(from), false);
    }
    add(plain, from > 0 || hasDigit(plain));
  }

  private void add(String word, boolean identifier) {
    if (word.length() <= MAX_LENGTH) {
      String lower = lower(word);
      String form = identifier ? lower : stem(lower);
      terms.add(new Term(form, STOP_WORDS.contains(lower), identifier));
    }
  }

  private String stem(String word) {
    String stem = stems.get(word);
    if (stem == null) {
      stem = PorterStemmer.stem(word);
      stems.put(word, stem);
    }
    return stem;
  }

  private static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
