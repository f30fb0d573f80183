package dev.ftl.data.session;

/// Whether one orchestration state may become another.
///
/// @param reason a sentence that says why, or why not
public record Transition(boolean valid, String reason) {

  /// The verdict on a move between two states, named in any case.
  public static Transition between(String from, String to) {
    OrchestrationState start = OrchestrationState.parse(from);
    OrchestrationState end = OrchestrationState.parse(to);
    if (start == null || end == null) {
      String unknown = start == null ? from : to;
      return new Transition(
          false,
          "\"%s\" is no state; the states are %s".formatted(unknown, OrchestrationState.names()));
    }
    if (start.mayBecome(end)) {
      return new Transition(true, start + " may become " + end);
    }
    String allowed = OrchestrationState.joined(start.next(), " or ");
    return new Transition(false, start + " may become " + allowed + ", not " + end);
  }
}
