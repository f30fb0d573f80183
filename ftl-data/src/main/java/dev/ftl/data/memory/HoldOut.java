package dev.ftl.data.memory;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleSupplier;

/// Leaves relevant entries out of workspaces at random, so that those that were given an entry can
/// be compared with those that were not: see [Effect].
public final class HoldOut {

  /// Nothing is left out.
  public static final HoldOut NONE = new HoldOut(0, () -> 1);

  private static final String HELD_OUT = "held_out";
  private static final String LATER = "added_on_retry";

  private final double probability;
  private final DoubleSupplier random;

  /// @param probability how likely each entry is left out, from 0 to 1
  /// @param random numbers from 0 to 1, 1 excluded
  public HoldOut(double probability, DoubleSupplier random) {
    this.probability = probability;
    this.random = random;
  }

  /// What a workspace is told of these entries: `failures`, `patterns`, and the names of those that
  /// were left out in `held_out`, when any may have been.
  ///
  /// A workspace that gets another try keeps what was drawn for its first one. Entries that are new
  /// to it are marked: they cannot have had an effect on the first try.
  ///
  /// @param before the prior knowledge of the first try, or `null`
  public JsonObject priorKnowledge(Knowledge knowledge, JsonObject before) {
    if (probability == 0 && before == null) {
      return (JsonObject) Json.of(knowledge);
    }
    Set<MemoryName> given = before == null ? Set.of() : MemoryName.injected(before);
    Set<MemoryName> heldOut =
        before == null || probability == 0 ? Set.of() : MemoryName.heldOut(before);
    JsonObject told = JsonObject.EMPTY;
    List<JsonObject> left = new ArrayList<>();
    for (MemoryType type : MemoryType.values()) {
      String section = type.section();
      List<JsonObject> kept = new ArrayList<>();
      for (JsonObject entry : ((JsonObject) Json.of(knowledge)).array(section).objects()) {
        MemoryName name = new MemoryName(entry.text("name"), type);
        boolean known = given.contains(name) || heldOut.contains(name);
        if (heldOut.contains(name) || (!known && random.getAsDouble() < probability)) {
          left.add(name.json());
        } else {
          kept.add(known || before == null ? entry : entry.with(LATER, true));
        }
      }
      told = told.with(section, JsonArray.ofAll(kept));
    }
    return probability == 0 ? told : told.with(HELD_OUT, JsonArray.ofAll(left));
  }

  /// Whether an entry of a prior knowledge was there at the first try.
  static boolean wasThereAtFirst(JsonObject entry) {
    return !(entry.get(LATER) instanceof Json.Bool(boolean later) && later);
  }
}
