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

  /// What ASCII characters are, as bits: most of a text is ASCII, and a table is faster than
  /// asking.
  private static final byte[] KINDS = new byte[128];

  private static final byte LOWER = 1;
  private static final byte UPPER = 2;
  private static final byte DIGIT = 4;
  private static final byte IN_WORDS = LOWER | UPPER | DIGIT;
  private static final byte JOINER = 8;

  static {
    for (char c = 0; c < KINDS.length; c++) {
      KINDS[c] =
          Character.isLowerCase(c)
              ? LOWER
              : Character.isUpperCase(c)
                  ? UPPER
                  : Character.isDigit(c) ? DIGIT : JOINERS.indexOf(c) >= 0 ? JOINER : 0;
    }
  }

  private final char[] text;
  private final List<Term> terms = new ArrayList<>();

  /// Stems of words that were met before: finding one takes longer than all the rest.
  private final Map<String, String> stems;

  private final Beginnings wanted;

  /// Whether the last word is ASCII letters and digits alone, and which kinds follow its first.
  private boolean simple;

  private int kinds;
  private int skipped;

  private Terms(String text, Map<String, String> stems, Beginnings wanted) {
    this.text = text == null ? new char[0] : text.toCharArray();
    this.stems = stems;
    this.wanted = wanted;
  }

  /// The terms of a text, in their order, as often as they occur.
  static List<Term> of(String text) {
    return of(text, new HashMap<>(), null).terms;
  }

  /// The same for one of many texts.
  ///
  /// @param stems what is known of the words of the others
  /// @param wanted the beginnings of the only terms that matter, or `null` for all
  static Terms of(String text, Map<String, String> stems, Beginnings wanted) {
    Terms terms = new Terms(text, stems, wanted);
    terms.collect();
    return terms;
  }

  /// The terms, at least those that matter.
  List<Term> found() {
    return terms;
  }

  /// How many terms there are, those that do not matter included.
  int count() {
    return terms.size() + skipped;
  }

  /// How terms begin. In a search for one query only, nearly all words of a text are recognized by
  /// their beginnings as none of its words, and need not be stemmed.
  static final class Beginnings {

    private final boolean[] pairs = new boolean[128 * 128];
    private final List<char[]> starts = new ArrayList<>();

    void add(String term) {
      // Stemming changes no more than two letters at the end of what it leaves, as in possibility
      // and possibl.
      starts.add(term.substring(0, Math.max(1, term.length() - 2)).toCharArray());
      char first = term.charAt(0);
      char second = term.length() < 2 ? 0 : term.charAt(1);
      for (char other = 0; other < 128; other++) {
        boolean same = other == second || term.length() < 4;
        if (first < 128 && same) {
          pairs[first * 128 + other] = true;
        }
      }
    }

    /// Whether ASCII letters and digits may be one of the terms.
    private boolean mayBe(char[] text, int start, int end) {
      int second = end - start < 2 ? 0 : text[start + 1] | ' ';
      if (!pairs[(text[start] | ' ') * 128 + (second & 127)]) {
        return false;
      }
      for (char[] beginning : starts) {
        if (begins(text, start, end, beginning)) {
          return true;
        }
      }
      return false;
    }

    private static boolean begins(char[] text, int start, int end, char[] beginning) {
      if (beginning.length > end - start) {
        return false;
      }
      for (int i = 0; i < beginning.length; i++) {
        // Upper case becomes lower case, and digits stay what they are.
        if ((text[start + i] | ' ') != (beginning[i] | ' ')) {
          return false;
        }
      }
      return true;
    }
  }

  private void collect() {
    int i = 0;
    while (i < text.length) {
      int c = text[i];
      if (c < 128) {
        i = (KINDS[c] & IN_WORDS) == 0 ? i + 1 : wanted == null ? name(i) : unwanted(i);
        continue;
      }
      c = Character.codePointAt(text, i);
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

  /// Skips the word that begins at an index if it is a plain one that does not matter, as nearly
  /// all are; else like [#name].
  private int unwanted(int start) {
    int i = start + 1;
    while (i < text.length && text[i] < 128 && (KINDS[text[i]] & (LOWER | DIGIT)) != 0) {
      i++;
    }
    boolean ends = i == text.length || text[i] < 128 && KINDS[text[i]] == 0 && text[i] != '\'';
    if (!ends || i - start > MAX_LENGTH || !isSkipped(start, i)) {
      return name(start);
    }
    skipped++;
    return i;
  }

  /// Adds the name that begins at an index, and its parts; returns the index behind it.
  private int name(int start) {
    int parts = 0;
    boolean code = false;
    boolean allSimple = true;
    int i = start;
    while (true) {
      int end = wordEnd(i);
      allSimple &= simple;
      if (simple) {
        word(i, end);
      } else {
        word(new String(text, i, end - i));
      }
      parts++;
      int next = end;
      while (next < text.length && text[next] < 128 && KINDS[text[next]] == JOINER) {
        next++;
      }
      boolean joined = next > end && next < text.length && isWordCharacter(next);
      if (!joined) {
        if (parts > 1 && end - start <= MAX_LENGTH) {
          whole(start, end, code, allSimple);
        }
        return end;
      }
      code |= next - end > 1 || text[end] != '-';
      i = next;
    }
  }

  private void whole(int start, int end, boolean code, boolean allSimple) {
    if (allSimple && isSkipped(start, end)) {
      skipped++;
    } else {
      terms.add(new Term(lower(new String(text, start, end - start)), false, code));
    }
  }

  private boolean isWordCharacter(int i) {
    int c = Character.codePointAt(text, i);
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
  }

  /// Letters, digits and marks on them; an apostrophe between letters ends no word. Notes whether
  /// there is nothing but ASCII letters and digits.
  private int wordEnd(int start) {
    int i = start;
    kinds = 0;
    while (i < text.length && text[i] < 128 && (KINDS[text[i]] & IN_WORDS) != 0) {
      kinds |= i > start ? KINDS[text[i]] : 0;
      i++;
    }
    int ascii = i;
    if (i < text.length && text[i] < 128 && text[i] != '\'') {
      simple = true;
      return i;
    }
    while (i < text.length) {
      int c = Character.codePointAt(text, i);
      boolean apostrophe =
          (c == '\'' || c == '’')
              && i > start
              && i + 1 < text.length
              && Character.isLetter(text[i + 1]);
      if (!apostrophe
          && !isWordCharacter(i)
          && Character.getType(c) != Character.NON_SPACING_MARK) {
        break;
      }
      i += Character.charCount(c);
    }
    simple = i == ascii;
    return i;
  }

  /// A word of ASCII letters and digits.
  private void word(int start, int end) {
    boolean digits = ((kinds | KINDS[text[start]]) & DIGIT) != 0;
    int from = start;
    if ((kinds & UPPER) != 0) {
      for (int i = start + 1; i < end; i++) {
        if (KINDS[text[i]] == UPPER && KINDS[text[i - 1]] == LOWER) {
          add(from, i, false);
          from = i;
        }
      }
      if (from > start) {
        add(from, end, false);
      }
    }
    add(start, end, from > start || digits);
  }

  private void add(int start, int end, boolean identifier) {
    if (isSkipped(start, end)) {
      skipped += end - start <= MAX_LENGTH ? 1 : 0;
    } else {
      add(new String(text, start, end - start), identifier);
    }
  }

  private boolean isSkipped(int start, int end) {
    return wanted != null && !wanted.mayBe(text, start, end);
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
