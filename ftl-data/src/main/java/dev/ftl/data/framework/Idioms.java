package dev.ftl.data.framework;

import java.util.List;

/// What code for a framework must and must not do, a phrase each.
public record Idioms(List<String> required, List<String> forbidden) {

  /// Those of a framework that FTL does not know.
  public static final Idioms NONE = new Idioms(List.of(), List.of());
}
