package dev.ftl.app.shell;

import dev.ftl.app.live.Poller;
import dev.ftl.app.settings.Settings;
import dev.ftl.data.FtlException;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/// Which database is watched, which were before, and how another is opened or created.
public final class Databases {

  private static final String SETTING = "databases";
  private static final int MOST = 10;

  private final Poller live;
  private final Settings settings;
  private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<List<Path>> recent = new ReadOnlyObjectWrapper<>(List.of());

  /// The databases of a poller, which watches none yet.
  public Databases(Poller live, Settings settings) {
    this.live = live;
    this.settings = settings;
    look();
  }

  /// Watches a database, whether it exists or not.
  public void open(Path file) {
    failure.set("");
    Path absolute = file.toAbsolutePath().normalize();
    List<String> texts = new ArrayList<>(settings.list(SETTING));
    texts.remove(absolute.toString());
    texts.addFirst(absolute.toString());
    settings.set(SETTING, texts.subList(0, Math.min(MOST, texts.size())));
    look();
    live.watch(absolute);
  }

  /// Looks in the background which databases are still there: a file on a disk that is away may
  /// take long to be missed.
  private void look() {
    List<String> all = settings.list(SETTING);
    Thread.ofVirtual()
        .name("recent")
        .start(
            () -> {
              List<Path> there = all.stream().map(Path::of).filter(Files::isRegularFile).toList();
              Platform.runLater(() -> found(all, there));
            });
  }

  /// What was found out about an older list may come late.
  private void found(List<String> all, List<Path> there) {
    if (all.equals(settings.list(SETTING))) {
      recent.set(there);
    }
  }

  /// The databases that were watched, the last first, without those that were gone when it was last
  /// looked.
  public ReadOnlyObjectProperty<List<Path>> recent() {
    return recent.getReadOnlyProperty();
  }

  /// The file that is watched, or `null`.
  public Path watched() {
    return live.pulse().get().file();
  }

  /// Asks for a file and watches it.
  public void choose(Window window) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Open database");
    chooser
        .getExtensionFilters()
        .addAll(
            new ExtensionFilter("Databases", "*.db", "*.sqlite", "*.sqlite3"),
            new ExtensionFilter("All files", "*"));
    Path folder = watched() == null ? null : watched().getParent();
    if (folder != null && Files.isDirectory(folder)) {
      chooser.setInitialDirectory(folder.toFile());
    }
    File chosen = chooser.showOpenDialog(window);
    if (chosen != null) {
      open(chosen.toPath());
    }
  }

  /// Creates the database that is watched and missing, as `ftl init` does, in the background. It is
  /// shown as soon as it is there.
  public void create() {
    Path file = watched();
    failure.set("");
    Thread.ofPlatform()
        .daemon()
        .name("create")
        .start(
            () -> {
              String fault = create(file);
              Platform.runLater(
                  () -> {
                    failure.set(fault);
                    live.refresh();
                  });
            });
  }

  private static String create(Path file) {
    try {
      Database database = new Database(file, Access.CREATE, Database.DEFAULT_BUSY_TIMEOUT);
      database.create();
      database.keepOutOfGit();
      return "";
    } catch (FtlException e) {
      return e.getMessage();
    }
  }

  /// Why creating failed, in a sentence; empty when it did not.
  ReadOnlyStringProperty failure() {
    return failure.getReadOnlyProperty();
  }
}
