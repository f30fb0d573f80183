package dev.ftl.app.benchmark;

import dev.ftl.app.settings.Settings;
import dev.ftl.app.shell.Action;
import dev.ftl.app.ui.Picture;
import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.benchmark.statistics.Comparison;
import dev.ftl.data.project.PlainFiles;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Writes the comparison into a file, in the format that is chosen.
final class ExportMenu extends MenuButton {

  private static final String FOLDER = "benchmarks.export.folder";

  private final BenchmarksViewModel model;
  private final Supplier<Node> picture;
  private final Settings settings;
  private final Label told = new Label();

  /// A menu.
  ///
  /// @param picture what a picture shows
  ExportMenu(BenchmarksViewModel model, Supplier<Node> picture, Settings settings) {
    super("Export", new FontIcon(BootstrapIcons.DOWNLOAD));
    this.model = model;
    this.picture = picture;
    this.settings = settings;
    setId("export");
    setFocusTraversable(false);
    told.getStyleClass().add("muted");
    for (ExportFormat format : ExportFormat.values()) {
      MenuItem item = new MenuItem(format.title(), new FontIcon(format.icon()));
      item.setOnAction(_ -> export(format));
      getItems().add(item);
    }
  }

  /// Where it says what became of the last export.
  Label told() {
    return told;
  }

  /// The formats as actions, and one that opens the menu.
  List<Action> actions(String section) {
    List<Action> actions = new ArrayList<>();
    actions.add(
        Action.of(section, "Export the comparison", this::open, "e").with(BootstrapIcons.DOWNLOAD));
    for (ExportFormat format : ExportFormat.values()) {
      actions.add(
          Action.of(section, "Export as " + format.title(), () -> export(format))
              .with(format.icon()));
    }
    return actions;
  }

  private void open() {
    requestFocus();
    show();
  }

  private Comparison comparison() {
    Compared pair = model.compared().get();
    return pair == null ? null : pair.comparison();
  }

  private void export(ExportFormat format) {
    Comparison comparison = comparison();
    if (comparison == null) {
      return;
    }
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Export as " + format.title());
    chooser.setInitialFileName(format.fileName(comparison));
    chooser.getExtensionFilters().add(new ExtensionFilter(format.title(), "*." + format.suffix()));
    File folder = new File(settings.text(FOLDER, System.getProperty("user.home")));
    if (folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    File file = chooser.showSaveDialog(getScene().getWindow());
    if (file != null) {
      settings.set(FOLDER, file.getParent());
      write(format, comparison, file.toPath());
    }
  }

  /// Writes a comparison into a file, and says so.
  void write(ExportFormat format, Comparison comparison, Path file) {
    try {
      String text = format.text(comparison);
      if (text == null) {
        Picture.of(picture.get()).write(file);
      } else {
        PlainFiles.replace(file, text.getBytes(StandardCharsets.UTF_8));
      }
      tell("Saved " + file.getFileName(), file.toString());
    } catch (IOException e) {
      tell("Not saved", "Cannot write " + file + ": " + e.getMessage());
    } catch (IoFailure e) {
      tell("Not saved", e.getMessage());
    }
  }

  private void tell(String words, String more) {
    told.setText(words);
    told.setTooltip(new Tooltip(more));
  }
}
