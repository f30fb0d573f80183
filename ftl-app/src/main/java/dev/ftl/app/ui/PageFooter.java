package dev.ftl.app.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// How much of a long list is loaded, and a way to load more. Style class `page-footer`.
final class PageFooter extends HBox {

  private final BooleanBinding partly;

  /// The footer of that list, and tools at its right.
  PageFooter(PageModel<?> model, Node... tools) {
    getStyleClass().add("page-footer");
    setAlignment(Pos.CENTER_LEFT);
    partly = Bindings.size(model.rows().rows()).lessThan(model.total());
    Label count = new Label();
    count
        .textProperty()
        .bind(Bindings.createStringBinding(() -> words(model), model.rows().rows(), model.total()));
    Hyperlink more = new Hyperlink("Load more");
    more.setOnAction(_ -> model.more());
    more.visibleProperty().bind(partly);
    more.managedProperty().bind(partly);
    getChildren().addAll(count, more, new Gap());
    getChildren().addAll(tools);
    visibleProperty().bind(Bindings.isNotEmpty(model.rows().rows()));
  }

  /// Takes room only while a part of the list is loaded, as the whole is counted elsewhere.
  PageFooter onlyPartly() {
    visibleProperty().bind(partly);
    managedProperty().bind(partly);
    return this;
  }

  private static String words(PageModel<?> model) {
    int loaded = model.rows().rows().size();
    int total = model.total().get();
    return loaded < total
        ? "%s %s of %s".formatted(model.leading(), Words.grouped(loaded), Words.grouped(total))
        : Words.grouped(loaded);
  }
}
