package dev.ftl.cli.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What Jazzer calls. One process fuzzes all targets, as starting it takes seconds: the first byte
/// of an input names the target, and the fuzzer spends its time where it finds something new.
public final class Fuzzer {

  private static final Target[] TARGETS = Target.values();

  private Fuzzer() {}

  /// Checks one input.
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length > 0) {
      target(input).check(new String(bytes(input), StandardCharsets.UTF_8));
    }
  }

  /// The input of a target as the fuzzer takes it.
  static byte[] input(Target target, byte[] text) {
    byte[] input = new byte[text.length + 1];
    input[0] = (byte) target.ordinal();
    System.arraycopy(text, 0, input, 1, text.length);
    return input;
  }

  static Target target(byte[] input) {
    return TARGETS[(input[0] & 0xFF) % TARGETS.length];
  }

  /// What the target gets of an input.
  static byte[] bytes(byte[] input) {
    return Arrays.copyOfRange(input, 1, input.length);
  }
}
