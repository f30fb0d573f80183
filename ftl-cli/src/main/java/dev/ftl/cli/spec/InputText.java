package dev.ftl.cli.spec;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.FtlException.TooLarge;
import dev.ftl.data.json.Texts;
import dev.ftl.data.limit.Limits;
import dev.ftl.data.project.PlainFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Text from outside, from standard input or a file: bounded, and UTF-8.
final class InputText {

  private InputText() {}

  /// All that a stream holds.
  ///
  /// @param name what the stream is, for the errors
  /// @throws TooLarge when it is over [Limits#INPUT_BYTES]
  /// @throws InvalidData when it is not UTF-8
  static String read(InputStream in, String name) {
    try {
      byte[] bytes = in.readNBytes(Limits.INPUT_BYTES + 1);
      if (bytes.length > Limits.INPUT_BYTES) {
        throw new TooLarge(name + " is over 10 MiB");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      throw new InvalidData(name + " is not UTF-8 text");
    } catch (IOException e) {
      throw new IoFailure(name + " cannot be read: " + e.getMessage(), e);
    }
  }

  /// All that a file holds.
  ///
  /// @throws NotFound when there is no such file
  /// @throws IoFailure when it is a folder or a pipe, or may not be read
  static String read(Path file) {
    if (!Files.exists(file)) {
      throw new NotFound(
          "There is no file " + file, "ls " + Texts.shellWord(file.getParent().toString()));
    }
    if (Files.isDirectory(file)) {
      throw new IoFailure(file + " is a folder, not a file", null);
    }
    if (PlainFiles.isTrap(file)) {
      throw new IoFailure(file + " is a pipe or a device, not a file", null);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, "The file " + file);
    } catch (IOException e) {
      throw new IoFailure("The file " + file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
