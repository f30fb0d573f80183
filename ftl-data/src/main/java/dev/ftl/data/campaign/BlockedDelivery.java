package dev.ftl.data.campaign;

import java.util.Objects;

/// What a blocked workspace delivers: the reason behind a prefix, in the same column as what a
/// complete one delivers.
public final class BlockedDelivery {

  private static final String PREFIX = "BLOCKED:";

  private BlockedDelivery() {}

  /// The text to store for a reason.
  public static String of(String reason) {
    return PREFIX + " " + reason;
  }

  /// The reason in what was delivered; the whole text if it lacks the prefix, empty for `null`.
  public static String reason(String delivered) {
    String text = Objects.requireNonNullElse(delivered, "");
    if (!text.startsWith(PREFIX)) {
      return text;
    }
    return text.substring(text.startsWith(PREFIX + " ") ? PREFIX.length() + 1 : PREFIX.length());
  }
}
