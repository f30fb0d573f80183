package dev.ftl.data.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.regex.Pattern;

/// A text that is not JSON. The message says what is wrong and where, in words that name no parser.
public final class MalformedJsonException extends IOException {

  private static final long serialVersionUID = 1L;

  /// Advice on how to set up the parser.
  private static final Pattern SETTING =
      Pattern.compile(",? from `[^`]*`|: enable `[^`]*` to allow| \\(not recognized[^)]*\\)");

  private final boolean truncated;
  private final int offset;

  MalformedJsonException(String message, boolean truncated, int offset) {
    super(message);
    this.truncated = truncated;
    this.offset = offset;
  }

  /// @param offset where the parser gave up, in characters from the beginning of the value
  static MalformedJsonException of(JsonProcessingException e, int offset) {
    boolean truncated = e instanceof JsonEOFException;
    String where =
        e.getLocation() == null
            ? ""
            : " (line "
                + e.getLocation().getLineNr()
                + ", column "
                + e.getLocation().getColumnNr()
                + ")";
    String what =
        truncated
            ? "the text ends in the middle of a value"
            : withoutSettings(e.getOriginalMessage());
    return new MalformedJsonException(what + where, truncated, offset);
  }

  private static String withoutSettings(String message) {
    boolean some = message.indexOf('`') >= 0 || message.contains("(not recognized");
    return some ? SETTING.matcher(message).replaceAll("") : message;
  }

  /// Nobody needs it: text of many lines may be broken on each of them, and a stack trace takes
  /// longer than parsing does.
  @Override
  public Throwable fillInStackTrace() {
    return this;
  }

  /// Where the parser gave up, in characters from the beginning of the value.
  int offset() {
    return offset;
  }

  /// Whether the text ended before its value did.
  public boolean truncated() {
    return truncated;
  }
}
