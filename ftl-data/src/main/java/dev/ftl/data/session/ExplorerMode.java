package dev.ftl.data.session;

/// What an explorer looks at: each of them sees the code base from one side. The order is the one
/// in which answers list them.
public enum ExplorerMode {
  STRUCTURE,
  PATTERN,
  MEMORY,
  DELTA
}
