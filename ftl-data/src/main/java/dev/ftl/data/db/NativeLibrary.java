package dev.ftl.data.db;

import dev.ftl.data.project.CacheFolders;
import dev.ftl.data.project.PlainFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.util.LibraryLoaderUtil;

/// Keeps SQLite's native library unpacked beside the program. Left alone, the driver unpacks it
/// into the temporary folder at every start, and sweeps that folder first: most of the time that
/// opening a database takes.
final class NativeLibrary {

  private NativeLibrary() {}

  /// Points the driver at the unpacked library, unpacking it first if need be. A program without a
  /// folder of its own leaves that to the driver.
  static synchronized void locate() {
    Path folder = CacheFolders.program();
    if (folder == null || System.getProperty("org.sqlite.lib.path") != null) {
      return;
    }
    String name = LibraryLoaderUtil.getNativeLibName();
    if (Files.exists(folder.resolve(name)) || unpack(folder, name)) {
      System.setProperty("org.sqlite.lib.path", folder.toString());
      System.setProperty("org.sqlite.tmpdir", folder.toString());
    }
  }

  private static boolean unpack(Path folder, String name) {
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    try (InputStream library = LibraryLoaderUtil.class.getResourceAsStream(resource)) {
      if (library == null) {
        return false;
      }
      Files.createDirectories(folder);
      PlainFiles.replace(folder.resolve(name), library.readAllBytes());
      return true;
    } catch (IOException _) {
      // A program folder that cannot be written is no reason to fail: the driver unpacks for
      // itself.
      return false;
    }
  }
}
