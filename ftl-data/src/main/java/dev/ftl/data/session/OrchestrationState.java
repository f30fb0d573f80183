package dev.ftl.data.session;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Where the orchestration of a campaign stands, and where it may go from there. Exploring again
/// from a plan, and building again from a build, are the loops; the end leads back to the start.
public enum OrchestrationState {
  INIT,
  EXPLORE,
  PLAN,
  BUILD,
  OBSERVE,
  COMPLETE;

  /// The states that this one may become.
  public List<OrchestrationState> next() {
    return switch (this) {
      case INIT -> List.of(EXPLORE);
      case EXPLORE -> List.of(PLAN);
      case PLAN -> List.of(BUILD, EXPLORE);
      case BUILD -> List.of(OBSERVE, BUILD);
      case OBSERVE -> List.of(COMPLETE);
      case COMPLETE -> List.of(INIT);
    };
  }

  /// Whether this state may become that one.
  public boolean mayBecome(OrchestrationState to) {
    return next().contains(to);
  }

  /// The state of that name in any case, or `null`.
  public static OrchestrationState parse(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(state -> state.name().equals(upper))
        .findFirst()
        .orElse(null);
  }

  /// All states, for a sentence.
  public static String names() {
    return joined(List.of(values()), ", ");
  }

  static String joined(List<OrchestrationState> states, String separator) {
    return states.stream().map(OrchestrationState::name).collect(Collectors.joining(separator));
  }
}
