package dev.ftl.data.memory;

/// How entries are related. Each type has a weight, and an inverse that holds in the other
/// direction.
public enum RelationType {
  CO_OCCURS(0.8),
  VARIANT(0.7),
  CAUSES(1.0),
  CAUSED_BY(1.0),
  SOLVES(1.5),
  SOLVED_BY(1.5),
  PREREQUISITE(1.0),
  DEPENDS_ON(1.0);

  /// The highest weight of all.
  static final double HIGHEST = 1.5;

  private final double weight;

  RelationType(double weight) {
    this.weight = weight;
  }

  /// How strongly it relates entries: 1 for as strongly as can be expected.
  public double weight() {
    return weight;
  }

  /// What the second entry is to the first.
  public RelationType inverse() {
    return switch (this) {
      case CO_OCCURS -> CO_OCCURS;
      case VARIANT -> VARIANT;
      case CAUSES -> CAUSED_BY;
      case CAUSED_BY -> CAUSES;
      case SOLVES -> SOLVED_BY;
      case SOLVED_BY -> SOLVES;
      case PREREQUISITE -> DEPENDS_ON;
      case DEPENDS_ON -> PREREQUISITE;
    };
  }
}
