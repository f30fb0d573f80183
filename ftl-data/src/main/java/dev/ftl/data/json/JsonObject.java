package dev.ftl.data.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;

/// A JSON object in the order of its text. The `with` methods answer a changed copy.
public record JsonObject(SequencedMap<String, Json> members) implements Json {

  /// `{}`.
  public static final JsonObject EMPTY = new JsonObject(new LinkedHashMap<>());

  public JsonObject {
    members = Collections.unmodifiableSequencedMap(members);
  }

  /// An object of one member, to add others to.
  public static JsonObject of(String name, Object value) {
    return EMPTY.with(name, value);
  }

  /// This object with that member set, at its old place if it had one. The value is anything that
  /// [Json#of] takes.
  public JsonObject with(String name, Object value) {
    SequencedMap<String, Json> changed = new LinkedHashMap<>(members);
    changed.put(name, Json.of(value));
    return new JsonObject(changed);
  }

  /// This object with that member set unless it has one already.
  public JsonObject withDefault(String name, Object value) {
    return has(name) ? this : with(name, value);
  }

  /// This object with all members of the other, which win.
  public JsonObject withAll(JsonObject other) {
    SequencedMap<String, Json> changed = new LinkedHashMap<>(members);
    changed.putAll(other.members);
    return new JsonObject(changed);
  }

  /// This object without those members.
  public JsonObject without(String... names) {
    SequencedMap<String, Json> changed = new LinkedHashMap<>(members);
    for (String name : names) {
      changed.remove(name);
    }
    return new JsonObject(changed);
  }

  /// Whether there is such a member with a value other than `null`.
  public boolean has(String name) {
    return !(get(name) instanceof Null);
  }

  /// The member, or JSON `null` when there is none.
  public Json get(String name) {
    return members.getOrDefault(name, NULL);
  }

  /// The member if it is a string, else `null`.
  public String text(String name) {
    return get(name) instanceof Text(String value) ? value : null;
  }

  /// The member if it is a string, else the given one.
  public String text(String name, String otherwise) {
    return get(name) instanceof Text(String value) ? value : otherwise;
  }

  /// The member if it is a number, else `null`.
  public Number number(String name) {
    return get(name) instanceof Num(Number value) ? value : null;
  }

  /// The member if it is an object, else `{}`.
  public JsonObject object(String name) {
    return get(name) instanceof JsonObject object ? object : EMPTY;
  }

  /// The member if it is an array, else `[]`.
  public JsonArray array(String name) {
    return get(name) instanceof JsonArray array ? array : JsonArray.EMPTY;
  }

  /// The names of the members, in order.
  public Set<String> names() {
    return members.keySet();
  }

  public boolean isEmpty() {
    return members.isEmpty();
  }

  @Override
  public String toString() {
    return JsonWriter.compact(this);
  }
}
