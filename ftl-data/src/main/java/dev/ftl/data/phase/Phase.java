package dev.ftl.data.phase;

import dev.ftl.data.json.Names;
import java.util.List;
import java.util.stream.Collectors;

/// What the agents are busy with, and where they may go from there. A plan may send them back to
/// explore, and a build may be followed by another.
public enum Phase {
  NONE,
  EXPLORE,
  PLAN,
  BUILD,
  OBSERVE,
  COMPLETE;

  /// The phases that may follow this one.
  public List<Phase> next() {
    return switch (this) {
      case NONE -> List.of(EXPLORE);
      case EXPLORE -> List.of(PLAN);
      case PLAN -> List.of(BUILD, EXPLORE);
      case BUILD -> List.of(BUILD, OBSERVE);
      case OBSERVE -> List.of(COMPLETE);
      case COMPLETE -> List.of(NONE);
    };
  }

  /// Whether that phase may follow this one.
  public boolean leadsTo(Phase to) {
    return next().contains(to);
  }

  /// Why that phase may or may not follow this one, as a sentence without its full stop.
  public String reason(Phase to) {
    String allowed = next().stream().map(Names::of).collect(Collectors.joining(" or "));
    String rule = "Phase " + Names.of(this) + " leads to " + allowed;
    return leadsTo(to) ? rule : rule + ", not to " + Names.of(to);
  }
}
