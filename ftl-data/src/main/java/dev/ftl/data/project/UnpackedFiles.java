package dev.ftl.data.project;

import dev.ftl.data.FtlException.IoFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/// Files that the program needs on disk and carries in its jars. The first process that needs them
/// unpacks them into a folder, where later ones find them; any number of processes may be the
/// first. A file of checksums, written last, tells whether they are all there and sound; those that
/// are not are unpacked again.
public final class UnpackedFiles {

  private static final String CHECKSUMS = "checksums";
  private static final String LOCK = "lock";

  private final String name;
  private final Map<String, Content> contents = new LinkedHashMap<>();

  /// Where a file's content comes from.
  @FunctionalInterface
  public interface Content {

    /// Reads or makes the content.
    ///
    /// @param folder the folder, which has the files that were added before this one
    byte[] in(Path folder) throws IOException;
  }

  /// @param name the folder's name, different for each version of its content
  public UnpackedFiles(String name) {
    this.name = name;
  }

  /// Adds a file.
  public UnpackedFiles with(String file, Content content) {
    contents.put(file, content);
    return this;
  }

  /// The folder with the files, which are unpacked if no place has them yet.
  ///
  /// @param places the folders that may hold it, best first
  /// @throws IoFailure when none of them has it, and none can be written
  public Path folder(List<Path> places) {
    for (Path place : places) {
      Path folder = place.resolve(name);
      if (isComplete(folder)) {
        return folder;
      }
    }
    List<String> reasons = new ArrayList<>();
    for (Path place : places) {
      Path folder = place.resolve(name);
      // A lock of a file keeps other processes out, and fails where a thread of this one has it.
      try {
        synchronized (UnpackedFiles.class) {
          unpack(folder);
        }
        return folder;
      } catch (IOException e) {
        reasons.add(folder + " cannot be written (" + reason(e) + ")");
      }
    }
    throw new IoFailure(String.join("; ", reasons), null);
  }

  private void unpack(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (FileChannel lock =
            FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = lock.lock()) {
      if (isComplete(folder)) {
        return;
      }
      StringBuilder checksums = new StringBuilder();
      for (Map.Entry<String, Content> file : contents.entrySet()) {
        byte[] content = file.getValue().in(folder);
        PlainFiles.replace(folder.resolve(file.getKey()), content);
        checksums.append(line(file.getKey(), content.length, crc(content))).append('\n');
      }
      PlainFiles.replace(folder.resolve(CHECKSUMS), checksums.toString().getBytes());
    }
  }

  private boolean isComplete(Path folder) {
    try {
      List<String> lines = Files.readAllLines(folder.resolve(CHECKSUMS));
      for (String file : contents.keySet()) {
        if (!lines.contains(line(folder, file))) {
          return false;
        }
      }
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  /// The whole file is read each time: a library that is damaged would end the process.
  private static String line(Path folder, String file) throws IOException {
    try (FileChannel channel = FileChannel.open(folder.resolve(file))) {
      CRC32 crc = new CRC32();
      crc.update(channel.map(MapMode.READ_ONLY, 0, channel.size()));
      return line(file, channel.size(), crc.getValue());
    }
  }

  private static String line(String file, long size, long crc) {
    return Long.toHexString(crc) + " " + size + " " + file;
  }

  private static long crc(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return crc.getValue();
  }

  private static String reason(IOException e) {
    return e instanceof NoSuchFileException ? "no such folder" : String.valueOf(e.getMessage());
  }
}
