package dev.ftl.data.memory;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Names;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.limit.Details;
import dev.ftl.data.limit.Limits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads entries that agents write as JSON. Values that can mean only one thing are converted; what
/// cannot be used is a fault.
public final class NewMemoryReader {

  private static final BigDecimal MOST_TOKENS = BigDecimal.valueOf(1_000_000_000_000_000L);

  /// What answers show of entries besides what is stored; it may come back.
  private static final Set<String> COMPUTED =
      Set.of(
          "id",
          "last_accessed",
          "access_count",
          "times_helped",
          "times_failed",
          "importance",
          "age_days",
          "related_typed",
          "cross_relationships",
          "score",
          "similarity",
          "lexical",
          "_relevance",
          "_score",
          "_tier");

  private static final Set<String> STORED =
      Set.of(
          "name",
          "type",
          "trigger",
          "fix",
          "insight",
          "resolution",
          "match",
          "cost",
          "saved",
          "source",
          "created_at");

  private final MemoryType type;
  private final JsonObject json;
  private final String place;
  private final List<String> faults;

  private NewMemoryReader(MemoryType type, JsonObject json, String place, List<String> faults) {
    this.type = type;
    this.json = json;
    this.place = place;
    this.faults = faults;
  }

  /// Reads one entry.
  ///
  /// @throws InvalidData with a sentence per field that cannot be used
  public static NewMemory read(MemoryType type, JsonObject json) {
    List<String> faults = new ArrayList<>();
    NewMemory entry = new NewMemoryReader(type, json, "The " + Names.of(type), faults).entry();
    refuse(faults);
    return entry;
  }

  /// Reads `{"failures":[],"patterns":[]}`, of which one may be missing.
  ///
  /// @throws InvalidData with a sentence per field that cannot be used
  public static List<NewMemory> readAll(JsonObject json) {
    List<String> faults = new ArrayList<>();
    List<NewMemory> entries = new ArrayList<>();
    boolean given = false;
    for (MemoryType type : MemoryType.values()) {
      String section = type.section();
      given |= json.has(section);
      if (json.get(section) instanceof JsonArray array) {
        for (int i = 0; i < array.size(); i++) {
          String place = "Item %d of %s".formatted(i + 1, section);
          if (array.items().get(i) instanceof JsonObject object) {
            entries.add(new NewMemoryReader(type, object, place, faults).entry());
          } else {
            faults.add(place + " must be an object, not " + array.items().get(i).kind());
          }
        }
      } else if (json.has(section)) {
        faults.add(section + " must be an array, not " + json.get(section).kind());
      }
    }
    if (!given) {
      faults.add("The memory must have failures or patterns");
    }
    refuse(faults);
    return entries;
  }

  private static void refuse(List<String> faults) {
    if (!faults.isEmpty()) {
      throw new InvalidData(faults.getFirst(), faults.size() == 1 ? List.of() : faults);
    }
  }

  private NewMemory entry() {
    boolean failure = type == MemoryType.FAILURE;
    if (json.has("type") && !Names.of(type).equals(json.text("type"))) {
      fault("type", "must be " + Names.of(type));
    }
    return new NewMemory(
        type,
        name(),
        text("trigger"),
        text(json.has(failure ? "fix" : "insight") ? (failure ? "fix" : "insight") : "resolution"),
        json.has("match") ? text("match") : null,
        tokens(failure || !json.has("saved") ? "cost" : "saved"),
        source(),
        createdAt(),
        other());
  }

  private String name() {
    String name = text("name").strip();
    if (name.isEmpty()) {
      fault("name", "must not be empty");
    } else if (name.length() > Limits.MEMORY_NAME_CHARACTERS) {
      fault("name", "must have at most " + Limits.MEMORY_NAME_CHARACTERS + " characters");
    }
    return name;
  }

  private String text(String field) {
    Json value = json.get(field);
    if (value instanceof Json.Text(String text)) {
      return text;
    }
    if (!(value instanceof Json.Null)) {
      fault(field, "must be a string, not " + value.kind());
    }
    return "";
  }

  private long tokens(String field) {
    BigDecimal number = number(json.get(field));
    if (number == null) {
      fault(field, "must be a number of tokens, not " + json.get(field).quoted());
      return 0;
    }
    if (number.abs().compareTo(MOST_TOKENS) > 0) {
      fault(field, "must be at most " + Details.grouped(MOST_TOKENS.longValue()));
      return 0;
    }
    if (type == MemoryType.PATTERN && number.signum() < 0) {
      fault(field, "must be 0 or more, not " + number);
    }
    // Rounding 1e-99999999 would compute that power of ten.
    boolean tiny = (long) number.precision() - number.scale() < 0;
    return tiny ? 0 : number.setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  /// The number; 0 when there is none, and `null` when it is something else.
  private static BigDecimal number(Json value) {
    try {
      if (value instanceof Json.Null) {
        return BigDecimal.ZERO;
      } else if (value instanceof Json.Num(Number number)) {
        return new BigDecimal(number.toString());
      } else if (value instanceof Json.Text(String text)
          && text.length() <= Limits.NUMBER_CHARACTERS) {
        return new BigDecimal(text.strip());
      }
    } catch (NumberFormatException _) {
      // Not a number, as below.
    }
    return null;
  }

  private List<String> source() {
    Json value = json.get("source");
    List<Json> items = value instanceof JsonArray(List<Json> array) ? array : List.of(value);
    List<String> sources = new ArrayList<>();
    for (Json item : items) {
      if (item instanceof Json.Text(String text)) {
        if (!text.isBlank()) {
          sources.add(text);
        }
      } else if (item instanceof Json.Num(Number number)) {
        sources.add(number.toString());
      } else if (!(item instanceof Json.Null)) {
        fault("source", "must be a list of workspace names, but holds " + item.kind());
        return List.of();
      }
    }
    return sources.stream().distinct().toList();
  }

  private Instant createdAt() {
    String text = text("created_at").strip();
    Instant created = Timestamps.parse(text);
    if (created == null && !text.isEmpty()) {
      fault("created_at", "must be a timestamp, not " + new Json.Text(text).quoted());
    }
    return created;
  }

  private JsonObject other() {
    return json.without(STORED.toArray(String[]::new)).without(COMPUTED.toArray(String[]::new));
  }

  private void fault(String field, String must) {
    faults.add(place + ": " + field + " " + must);
  }
}
