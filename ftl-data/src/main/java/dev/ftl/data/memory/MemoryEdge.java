package dev.ftl.data.memory;

import dev.ftl.data.json.Names;

/// A directed relationship of two entries, as the table holds it.
///
/// @param relType the type's name in lower case; an older row may hold any text
/// @param weight `null` in some older rows
public record MemoryEdge(long fromId, long toId, String relType, Double weight) {

  /// The edge's weight, else that of its type, else that of entries that occur together.
  double knownWeight() {
    if (weight != null && weight > 0 && Double.isFinite(weight)) {
      return weight;
    }
    RelationType type = Names.parse(RelationType.class, relType);
    return type == null ? RelationType.CO_OCCURS.weight() : type.weight();
  }
}
