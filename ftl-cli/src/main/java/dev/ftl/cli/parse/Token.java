package dev.ftl.cli.parse;

/// One or two words of a call: a name or an argument, or an option with its value.
///
/// @param word the word, or the name of the option with its dashes
/// @param option whether it is an option
/// @param value the option's value, or `null` when it has none
record Token(String word, boolean option, String value) {

  private static final String END_OF_OPTIONS = "--";

  /// Whether a word is an option. A lone dash stands for standard input, and a negative number for
  /// itself.
  static boolean isOption(String word) {
    return word.length() > 1
        && word.charAt(0) == '-'
        && word.charAt(1) != '.'
        && !Character.isDigit(word.charAt(1));
  }

  /// Whether all words behind this one are arguments.
  static boolean endsOptions(String word) {
    return word.equals(END_OF_OPTIONS);
  }

  static Token argument(String word) {
    return new Token(word, false, null);
  }

  /// An option as it was written, with its value if that is in the same word.
  static Token option(String word) {
    int equals = word.indexOf('=');
    return equals < 0
        ? new Token(word, true, null)
        : new Token(word.substring(0, equals), true, word.substring(equals + 1));
  }

  Token withValue(String next) {
    return new Token(word, option, next);
  }
}
