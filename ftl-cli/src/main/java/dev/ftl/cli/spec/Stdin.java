package dev.ftl.cli.spec;

import java.io.InputStream;

/// A call's standard input, read at most once, and only by commands that need it.
public final class Stdin {

  private final InputStream in;
  private String text;

  private Stdin(InputStream in, String text) {
    this.in = in;
    this.text = text;
  }

  /// The stream's content.
  public static Stdin of(InputStream in) {
    return new Stdin(in, null);
  }

  /// This text.
  public static Stdin of(String text) {
    return new Stdin(null, text);
  }

  /// All of it, as [InputText] reads it.
  public String text() {
    if (text == null) {
      text = InputText.read(in, "Standard input");
    }
    return text;
  }
}
