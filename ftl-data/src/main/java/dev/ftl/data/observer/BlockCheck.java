package dev.ftl.data.observer;

import dev.ftl.data.json.Texts;
import dev.ftl.data.limit.Limits;
import java.util.Optional;

/// What running a blocked workspace's verify command again told.
///
/// @param status CONFIRMED when the command failed or there is none, FALSE_POSITIVE when it
///   succeeded, INDETERMINATE when it did not end in time
/// @param command the verify command; null when there is none
/// @param exitCode the command's exit code; null when it did not end by itself
/// @param output the end of what the command printed
public record BlockCheck(
    String workspaceId,
    BlockStatus status,
    String reason,
    String command,
    Integer exitCode,
    Optional<String> output) {

  /// Without the output.
  BlockCheck brief() {
    return new BlockCheck(workspaceId, status, reason, command, exitCode, Optional.empty());
  }

  /// With only the last lines of the output.
  BlockCheck shortened() {
    return new BlockCheck(
        workspaceId, status, reason, command, exitCode, output.map(BlockCheck::lastLines));
  }

  private static String lastLines(String output) {
    if (output.length() <= Limits.COMMAND_OUTPUT_SHOWN) {
      return output;
    }
    int start = output.length() - Limits.COMMAND_OUTPUT_SHOWN;
    int lineEnd = output.indexOf('\n', start);
    if (lineEnd >= 0 && lineEnd + 1 < output.length()) {
      start = lineEnd + 1;
    } else if (Character.isLowSurrogate(output.charAt(start))) {
      start++;
    }
    return "…\n" + output.substring(start);
  }

  /// The output with NUL characters replaced, as no text that is kept may hold one.
  static String clean(String output) {
    return Texts.fault(output) == null ? output : output.replace('\0', '\uFFFD');
  }
}
