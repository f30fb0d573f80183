package dev.ftl.cli.spec;

import java.io.InputStream;

/// Standard input, read at most once, and only by commands that want it.
public final class Stdin {

  private final InputStream in;
  private String text;

  public Stdin(InputStream in) {
    this.in = in;
  }

  /// All of it, as [InputText] reads it.
  public String text() {
    if (text == null) {
      text = InputText.read(in, "Standard input");
    }
    return text;
  }
}
