package dev.ftl.data.search;

/// How entries are compared with a topic.
public enum SearchMode {
  /// By meaning and by words.
  HYBRID,
  /// By meaning alone.
  SEMANTIC,
  /// By words alone, without the model.
  LEXICAL
}
