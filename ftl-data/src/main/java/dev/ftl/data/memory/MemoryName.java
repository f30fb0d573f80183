package dev.ftl.data.memory;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Names;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What names an entry.
///
/// @param type failure or pattern
public record MemoryName(String name, MemoryType type) {

  /// The entries that a list names, each once.
  ///
  /// @param what which memories they are, for the error: utilized or injected
  /// @throws InvalidData with a sentence per item that is not `{"name","type"}`
  public static Set<MemoryName> listOf(JsonArray list, String what) {
    Set<MemoryName> names = new LinkedHashSet<>();
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      Json item = list.items().get(i);
      MemoryType type =
          item instanceof JsonObject memory
              ? Names.parse(MemoryType.class, memory.text("type"))
              : null;
      if (type == null || ((JsonObject) item).text("name", "").isBlank()) {
        faults.add(
            "Item %d must be an object with a name and the type failure or pattern"
                .formatted(i + 1));
      } else {
        names.add(new MemoryName(((JsonObject) item).text("name").strip(), type));
      }
    }
    if (!faults.isEmpty()) {
      throw new InvalidData(
          "The " + what + " memories are not valid: " + faults.getFirst(), faults);
    }
    return names;
  }

  /// The entries that a list names; items that name none are passed over.
  public static Set<MemoryName> known(JsonArray list) {
    Set<MemoryName> names = new LinkedHashSet<>();
    for (JsonObject entry : list.objects()) {
      MemoryType type = Names.parse(MemoryType.class, entry.text("type"));
      if (type != null && !entry.text("name", "").isBlank()) {
        names.add(new MemoryName(entry.text("name").strip(), type));
      }
    }
    return names;
  }

  /// The entries that a workspace's prior knowledge lists under failures and patterns.
  public static Set<MemoryName> injected(JsonObject priorKnowledge) {
    return injected(priorKnowledge, _ -> true);
  }

  /// Those of them that are wanted.
  static Set<MemoryName> injected(JsonObject priorKnowledge, Predicate<JsonObject> wanted) {
    Set<MemoryName> names = new LinkedHashSet<>();
    for (MemoryType type : MemoryType.values()) {
      for (JsonObject entry : priorKnowledge.array(type.section()).objects()) {
        if (!entry.text("name", "").isEmpty() && wanted.test(entry)) {
          names.add(new MemoryName(entry.text("name"), type));
        }
      }
    }
    return names;
  }

  /// `{"name","type"}`.
  JsonObject json() {
    return JsonObject.of("name", name).with("type", type);
  }

  /// The entries that a workspace's prior knowledge notes as held out.
  static Set<MemoryName> heldOut(JsonObject priorKnowledge) {
    return known(priorKnowledge.array("held_out"));
  }
}
