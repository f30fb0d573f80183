package dev.ftl.data.memory;

import java.util.List;

/// The entries around one, and how they are related.
///
/// @param nodes the entry itself first, then the nearest
/// @param links relationships between these entries
/// @param more number of neighbours that were left out
public record Neighbourhood(List<Node> nodes, List<Link> links, int more) {

  /// An entry.
  ///
  /// @param hops relationships from the entry in the middle to it
  public record Node(long id, String name, MemoryType type, int hops) {}

  /// A relationship, told once for both directions.
  ///
  /// @param from the id of the entry that the relationship is said of
  /// @param relation its type's name: `solves`; an older row may hold any text
  /// @param directed whether it would mean something else the other way round
  public record Link(long from, long to, String relation, boolean directed) {

    /// The same relationship, whichever of the two directions a row holds.
    static Link of(long from, long to, String relation) {
      return switch (relation) {
        case "co_occurs", "variant" ->
            new Link(Math.min(from, to), Math.max(from, to), relation, false);
        case "caused_by" -> new Link(to, from, "causes", true);
        case "solved_by" -> new Link(to, from, "solves", true);
        case "depends_on" -> new Link(to, from, "prerequisite", true);
        default -> new Link(from, to, relation, true);
      };
    }

    /// The end that is not this one.
    long other(long end) {
      return end == from ? to : from;
    }
  }
}
