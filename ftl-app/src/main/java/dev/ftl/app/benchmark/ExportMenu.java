package dev.ftl.app.benchmark;

import dev.ftl.app.settings.Settings;
import dev.ftl.app.shell.Action;
import dev.ftl.app.ui.Clipboards;
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
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
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
    MenuItem copy = new MenuItem("Copy as Markdown", new FontIcon(BootstrapIcons.CLIPBOARD));
    copy.setOnAction(_ -> copyMarkdown());
    getItems().addAll(copy, new SeparatorMenuItem());
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
    actions.add(
        Action.of(section, "Copy as Markdown", this::copyMarkdown, "y")
            .with(BootstrapIcons.MARKDOWN));
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
      Thread.ofVirtual()
          .name("export")
          .start(
              () -> {
                ExportFile chosen = ExportFile.of(format, file.toPath());
                Platform.runLater(() -> write(chosen.format(), comparison, chosen.file()));
              });
    }
  }

  /// Puts the comparison on the clipboard, for a pull request.
  private void copyMarkdown() {
    Comparison comparison = comparison();
    if (comparison != null) {
      Clipboards.copy(ExportFormat.MARKDOWN.text(comparison));
      tell("Copied as Markdown", "The comparison is on the clipboard");
    }
  }

  /// Writes a comparison into a file in the background, and says what became of it.
  void write(ExportFormat format, Comparison comparison, Path file) {
    // What is on the screen can only be looked at here.
    Picture shown = format == ExportFormat.PNG ? Picture.of(picture.get()) : null;
    tell("Saving…", file.toString());
    Thread.ofVirtual()
        .name("export")
        .start(
            () -> {
              String fault = written(format, comparison, file, shown);
              Platform.runLater(
                  () -> {
                    if (fault == null) {
                      tell("Saved " + file.getFileName(), file.toString());
                    } else {
                      tell("Not saved", fault);
                    }
                  });
            });
  }

  private static String written(
      ExportFormat format, Comparison comparison, Path file, Picture shown) {
    try {
      if (shown == null) {
        PlainFiles.replace(file, format.text(comparison).getBytes(StandardCharsets.UTF_8));
      } else {
        shown.write(file);
      }
      return null;
    } catch (IOException e) {
      return "Cannot write " + file + ": " + e.getMessage();
    } catch (IoFailure e) {
      return e.getMessage();
    }
  }

  private void tell(String words, String more) {
    told.setText(words);
    told.setTooltip(new Tooltip(more));
  }
}
