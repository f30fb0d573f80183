package dev.ftl.data.memory.benchmark;

/// What of the memory a benchmark measures.
public enum SuiteName {
  /// How fast and how well entries are found among 10 to 500.
  RETRIEVAL,
  /// How well the similarity of texts tells paraphrases from other texts.
  MATCHING,
  /// What a memory saves agents that meet the same failures again.
  LEARNING,
  /// Whether pruning keeps what helps.
  PRUNING
}
