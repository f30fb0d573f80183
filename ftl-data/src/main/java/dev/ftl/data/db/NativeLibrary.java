package dev.ftl.data.db;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.util.LibraryLoaderUtil;

/// Keeps SQLite's native library unpacked beside the program. Left alone, the driver unpacks it
/// into the temporary folder at every start, and sweeps that folder first: most of the time that
/// opening a database takes.
final class NativeLibrary {

  /// The system property that names the program's folder; without it the driver does as it likes.
  private static final String HOME = "ftl.home";

  private NativeLibrary() {}

  /// Points the driver at the unpacked library, unpacking it first if need be.
  static synchronized void locate() {
    String home = System.getProperty(HOME);
    if (home == null || System.getProperty("org.sqlite.lib.path") != null) {
      return;
    }
    Path folder = Path.of(home, "native");
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
      Path unfinished = Files.createTempFile(folder, name, ".part");
      Files.copy(library, unfinished, StandardCopyOption.REPLACE_EXISTING);
      Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (IOException _) {
      // A program folder that cannot be written is no reason to fail: the driver unpacks for
      // itself.
      return false;
    }
  }
}
