package dev.ftl.data.observer;

/// Names of entries, made from their texts. Pure: no I/O.
final class Slug {

  private static final int LONGEST = 60;

  private Slug() {}

  /// The text's letters and digits in lower case, with a dash for all else between them. A long
  /// text is cut and ends with its hash, so that texts that begin alike have different names.
  ///
  /// @param otherwise the name of a text without letters or digits
  static String of(String text, String otherwise) {
    StringBuilder slug = new StringBuilder();
    boolean separated = false;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (!Character.isLetterOrDigit(point)) {
        separated = !slug.isEmpty();
        continue;
      }
      if (separated) {
        slug.append('-');
        separated = false;
      }
      slug.appendCodePoint(Character.toLowerCase(point));
    }
    if (slug.isEmpty()) {
      return otherwise;
    }
    return slug.length() <= LONGEST ? slug.toString() : shortened(slug.toString());
  }

  private static String shortened(String slug) {
    int end = slug.lastIndexOf('-', LONGEST);
    if (end < LONGEST / 2) {
      end = Character.isLowSurrogate(slug.charAt(LONGEST)) ? LONGEST - 1 : LONGEST;
    }
    return slug.substring(0, end) + "-" + Integer.toHexString(slug.hashCode());
  }
}
