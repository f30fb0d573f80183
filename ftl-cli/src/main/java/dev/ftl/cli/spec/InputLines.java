package dev.ftl.cli.spec;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.FtlException.TooLarge;
import dev.ftl.data.limit.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The lines of a stream, each bounded and UTF-8. What is wrong with one is no reason not to read
/// the next.
public final class InputLines {

  private static final int BLOCK = 64 * 1024;

  private final InputStream in;
  private final byte[] block = new byte[BLOCK];
  private int at;
  private int end;
  private byte[] line = new byte[BLOCK];
  private int length;

  public InputLines(InputStream in) {
    this.in = in;
  }

  /// The next line, without its end; `null` when there is none left.
  ///
  /// @throws TooLarge when it is over [Limits#INPUT_BYTES]; the rest of it was passed over
  /// @throws InvalidData when it is not UTF-8
  /// @throws IoFailure when the stream cannot be read
  public String next() {
    length = 0;
    boolean some = false;
    boolean whole = false;
    boolean large = false;
    while (!whole && fill()) {
      some = true;
      int stop = at;
      while (stop < end && block[stop] != '\n') {
        stop++;
      }
      whole = stop < end;
      large |= length + stop - at > Limits.INPUT_BYTES;
      if (!large) {
        append(stop);
      }
      at = whole ? stop + 1 : stop;
    }
    if (large) {
      line = new byte[BLOCK];
      throw new TooLarge("The line is over 10 MiB");
    }
    return some ? text() : null;
  }

  private boolean fill() {
    if (at < end) {
      return true;
    }
    try {
      at = 0;
      end = in.read(block);
      return end > 0;
    } catch (IOException e) {
      throw new IoFailure("Standard input cannot be read: " + e.getMessage(), e);
    }
  }

  private void append(int stop) {
    int more = stop - at;
    if (length + more > line.length) {
      line = Arrays.copyOf(line, Math.max(2 * line.length, length + more));
    }
    System.arraycopy(block, at, line, length, more);
    length += more;
  }

  private String text() {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(line, 0, length))
          .toString();
    } catch (CharacterCodingException _) {
      throw new InvalidData("The line is not UTF-8 text");
    }
  }
}
