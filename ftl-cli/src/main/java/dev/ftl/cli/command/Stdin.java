package dev.ftl.cli.command;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.FtlException.TooLarge;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Standard input, read at most once, and only by commands that want it.
public final class Stdin {

  /// The most that is read, in bytes: 10 MiB.
  public static final int LIMIT = 10 * 1024 * 1024;

  private final InputStream in;
  private String text;

  public Stdin(InputStream in) {
    this.in = in;
  }

  /// All of it.
  ///
  /// @throws TooLarge when it is over [#LIMIT]
  /// @throws InvalidData when it is not UTF-8
  public String text() {
    if (text == null) {
      text = read();
    }
    return text;
  }

  private String read() {
    try {
      byte[] bytes = in.readNBytes(LIMIT + 1);
      if (bytes.length > LIMIT) {
        throw new TooLarge("Standard input is over 10 MiB");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      throw new InvalidData("Standard input is not UTF-8 text");
    } catch (IOException e) {
      throw new IoFailure("Standard input cannot be read: " + e.getMessage(), e);
    }
  }
}
