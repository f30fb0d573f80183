package dev.ftl.data.search;

/// Cuts the endings of English words, so that `limits`, `limited` and `limiting` are one term
/// (Porter, "An algorithm for suffix stripping", Program 14, 1980).
final class PorterStemmer {

  private static final String[] STEP2 = {
    "ational", "ate", "tional", "tion", "enci", "ence", "anci", "ance", "izer", "ize", "bli", "ble",
    "alli", "al", "entli", "ent", "eli", "e", "ousli", "ous", "ization", "ize", "ation", "ate",
    "ator", "ate", "alism", "al", "iveness", "ive", "fulness", "ful", "ousness", "ous", "aliti",
    "al", "iviti", "ive", "biliti", "ble", "logi", "log",
  };
  private static final String[] STEP3 = {
    "icate", "ic", "ative", "", "alize", "al", "iciti", "ic", "ical", "ic", "ful", "", "ness", "",
  };
  private static final String[] STEP4 = {
    "ement", "ment", "ance", "ence", "able", "ible", "ant", "ent", "ism", "ate", "iti", "ous",
    "ive", "ize", "al", "er", "ic", "ou", "ion",
  };

  private PorterStemmer() {}

  /// The word's stem.
  ///
  /// @param word lower-case letters from a to z; any other word is its own stem
  static String stem(String word) {
    if (word.length() < 3 || word.length() > 30 || !isPlain(word)) {
      return word;
    }
    String stem = withoutPast(withoutPlural(word));
    if (stem.endsWith("y") && hasVowel(stem, stem.length() - 1)) {
      stem = stem.substring(0, stem.length() - 1) + "i";
    }
    return withoutE(withoutLast(replaced(replaced(stem, STEP2), STEP3)));
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  private static String withoutPlural(String word) {
    if (word.endsWith("sses") || word.endsWith("ies")) {
      return cut(word, 2);
    }
    return word.endsWith("s") && !word.endsWith("ss") ? cut(word, 1) : word;
  }

  private static String withoutPast(String word) {
    if (word.endsWith("eed")) {
      return measure(word, word.length() - 3) > 0 ? cut(word, 1) : word;
    }
    int ending = word.endsWith("ed") ? 2 : word.endsWith("ing") ? 3 : 0;
    if (ending == 0 || !hasVowel(word, word.length() - ending)) {
      return word;
    }
    String stem = cut(word, ending);
    if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) {
      return stem + "e";
    }
    if (endsInDouble(stem)) {
      return "lsz".indexOf(stem.charAt(stem.length() - 1)) < 0 ? cut(stem, 1) : stem;
    }
    return measure(stem, stem.length()) == 1 && endsShort(stem, stem.length()) ? stem + "e" : stem;
  }

  private static String replaced(String word, String[] endings) {
    for (int i = 0; i < endings.length; i += 2) {
      if (word.endsWith(endings[i])) {
        int length = word.length() - endings[i].length();
        return measure(word, length) > 0 ? word.substring(0, length) + endings[i + 1] : word;
      }
    }
    return word;
  }

  private static String withoutLast(String word) {
    for (String ending : STEP4) {
      if (word.endsWith(ending)) {
        int length = word.length() - ending.length();
        boolean fits =
            !ending.equals("ion")
                || length > 0 && (word.charAt(length - 1) == 's' || word.charAt(length - 1) == 't');
        return fits && measure(word, length) > 1 ? word.substring(0, length) : word;
      }
    }
    return word;
  }

  private static String withoutE(String word) {
    String stem = word;
    if (stem.endsWith("e")) {
      int length = stem.length() - 1;
      int measure = measure(stem, length);
      if (measure > 1 || measure == 1 && !endsShort(stem, length)) {
        stem = cut(stem, 1);
      }
    }
    return stem.endsWith("ll") && measure(stem, stem.length() - 1) > 1 ? cut(stem, 1) : stem;
  }

  private static String cut(String word, int ending) {
    return word.substring(0, word.length() - ending);
  }

  private static boolean isConsonant(String word, int i) {
    return switch (word.charAt(i)) {
      case 'a', 'e', 'i', 'o', 'u' -> false;
      case 'y' -> i == 0 || !isConsonant(word, i - 1);
      default -> true;
    };
  }

  private static boolean hasVowel(String word, int length) {
    for (int i = 0; i < length; i++) {
      if (!isConsonant(word, i)) {
        return true;
      }
    }
    return false;
  }

  /// How often a vowel is followed by a consonant among the first letters.
  private static int measure(String word, int length) {
    int count = 0;
    for (int i = 1; i < length; i++) {
      if (isConsonant(word, i) && !isConsonant(word, i - 1)) {
        count++;
      }
    }
    return count;
  }

  private static boolean endsInDouble(String word) {
    int last = word.length() - 1;
    return last > 0 && word.charAt(last) == word.charAt(last - 1) && isConsonant(word, last);
  }

  /// Whether the first letters end in consonant, vowel, consonant, the last of them not w, x or y.
  private static boolean endsShort(String word, int length) {
    return length >= 3
        && isConsonant(word, length - 1)
        && !isConsonant(word, length - 2)
        && isConsonant(word, length - 3)
        && "wxy".indexOf(word.charAt(length - 1)) < 0;
  }
}
