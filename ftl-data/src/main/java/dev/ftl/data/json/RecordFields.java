package dev.ftl.data.json;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// A record as a JSON object: each component under its name in snake case, in declaration order.
/// Nulls are included; an empty [Optional] is left out.
final class RecordFields {

  private RecordFields() {}

  static JsonObject object(Record record) {
    SequencedMap<String, Json> members = new LinkedHashMap<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = value(record, component);
      if (value instanceof Optional<?> optional) {
        if (optional.isEmpty()) {
          continue;
        }
        value = optional.get();
      }
      members.put(Names.snake(component.getName()), Json.of(value));
    }
    return new JsonObject(members);
  }

  private static Object value(Record record, RecordComponent component) {
    try {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot read " + component + " of " + record.getClass(), e);
    }
  }
}
