package dev.ftl.data.session;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What one explorer found.
///
/// @param result all of it, `mode` and `status` included, every known field in its one form
public record ExplorerResult(ExplorerMode mode, ResultStatus status, JsonObject result) {

  private static final String MISSING = "missing";
  private static final String MODES = "structure, pattern, memory or delta";

  /// A result whose fields may be incomplete.
  static ExplorerResult of(ExplorerMode mode, ResultStatus status, JsonObject result) {
    JsonObject named = JsonObject.of("mode", mode).with("status", status);
    JsonObject whole = named.withAll(result.without("mode", "status"));
    return new ExplorerResult(mode, status, ExplorerFields.normal(mode, whole));
  }

  /// A result as an explorer printed it.
  ///
  /// @param mode the mode that it must be of, or `null` when the result itself has to say it
  /// @throws InvalidData with a sentence per fault in its details
  public static ExplorerResult check(ExplorerMode mode, JsonObject body) {
    List<String> faults = faults(mode, body);
    if (!faults.isEmpty()) {
      String more = faults.size() == 1 ? "" : " (and " + (faults.size() - 1) + " more)";
      throw new InvalidData(
          "The explorer result is not valid: " + faults.getFirst() + more, faults);
    }
    return of(mode == null ? mode(body) : mode, status(body), body);
  }

  /// What is wrong with a result, a sentence each.
  static List<String> faults(ExplorerMode mode, JsonObject body) {
    List<String> faults = new ArrayList<>();
    ExplorerMode own = mode(body);
    if (own == null && (isGiven(body, "mode") || mode == null)) {
      faults.add("mode must be " + MODES + ", not " + body.get("mode").quoted());
    } else if (mode != null && own != null && own != mode) {
      faults.add("mode is %s, but %s was expected".formatted(Names.of(own), Names.of(mode)));
    }
    if (status(body) == null) {
      faults.add("status must be ok, partial or error, not " + body.get("status").quoted());
    }
    ExplorerMode fields = mode == null ? own : mode;
    if (fields != null) {
      faults.addAll(ExplorerFields.faults(fields, ExplorerFields.normal(fields, body)));
    }
    return faults;
  }

  /// The mode that a result names, in any case; `null` when it names none.
  private static ExplorerMode mode(JsonObject body) {
    return Names.parse(ExplorerMode.class, word(body, "mode"));
  }

  private static ResultStatus status(JsonObject body) {
    if (!isGiven(body, "status")) {
      return ResultStatus.OK;
    }
    ResultStatus status = Names.parse(ResultStatus.class, word(body, "status"));
    return status == ResultStatus.PENDING ? null : status;
  }

  private static boolean isGiven(JsonObject body, String name) {
    return body.has(name) && !"".equals(word(body, name));
  }

  private static String word(JsonObject body, String name) {
    String text = body.text(name);
    return text == null ? null : text.strip().toLowerCase(Locale.ROOT);
  }

  /// The result as a section of an exploration: one that failed says why in `_error`.
  JsonObject section() {
    if (status != ResultStatus.ERROR) {
      return result;
    }
    String why =
        result.text("_error", result.text("error", result.text("message", "unknown error")));
    return JsonObject.of("mode", mode)
        .with("status", status)
        .with("_error", why)
        .withAll(result.without("_error"));
  }

  /// The section of a mode that has no result.
  static JsonObject missing(ExplorerMode mode) {
    return ExplorerFields.normal(mode, JsonObject.of("mode", mode).with("status", MISSING));
  }

  /// Whether this is the section of a mode that has no result.
  static boolean isMissing(JsonObject section) {
    return section.isEmpty() || MISSING.equals(section.text("status"));
  }
}
