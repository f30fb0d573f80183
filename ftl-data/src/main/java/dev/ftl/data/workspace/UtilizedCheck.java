package dev.ftl.data.workspace;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Checks the memories that an agent says were of use.
final class UtilizedCheck {

  private static final Set<String> TYPES = Set.of("failure", "pattern");

  private UtilizedCheck() {}

  /// @throws InvalidData with a sentence per item that is not `{"name","type"}`
  static void check(JsonArray utilized) {
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < utilized.size(); i++) {
      Json item = utilized.items().get(i);
      boolean named =
          item instanceof JsonObject memory
              && !memory.text("name", "").isBlank()
              && TYPES.contains(memory.text("type", ""));
      if (!named) {
        faults.add(
            "Item %d must be an object with a name and the type failure or pattern"
                .formatted(i + 1));
      }
    }
    if (!faults.isEmpty()) {
      throw new InvalidData("The utilized memories are not valid: " + faults.getFirst(), faults);
    }
  }
}
