package dev.ftl.data.json;

import java.util.Locale;

/// The one place where Java's names become the names that JSON, columns and options use.
public final class Names {

  private Names() {}

  /// `IN_PROGRESS` as `in_progress`.
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /// The constant of that name in lower case, or `null` when there is none.
  public static <E extends Enum<E>> E parse(Class<E> type, String name) {
    for (E constant : type.getEnumConstants()) {
      if (of(constant).equals(name)) {
        return constant;
      }
    }
    return null;
  }

  /// `createdAt` as `created_at`.
  public static String snake(String camel) {
    StringBuilder snake = new StringBuilder();
    for (int i = 0; i < camel.length(); i++) {
      char c = camel.charAt(i);
      if (Character.isUpperCase(c)) {
        snake.append('_').append(Character.toLowerCase(c));
      } else {
        snake.append(c);
      }
    }
    return snake.toString();
  }
}
