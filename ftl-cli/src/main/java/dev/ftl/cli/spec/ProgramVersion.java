package dev.ftl.cli.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The version of ftl, which the build wrote down.
public final class ProgramVersion {

  private ProgramVersion() {}

  public static String read() {
    try (InputStream in = ProgramVersion.class.getResourceAsStream("/dev/ftl/cli/version.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
