package dev.ftl.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.Property;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/// A filter by one of several values, or by none. Style class `choice`.
///
/// @param <V> what is chosen
public final class Choice<V> extends MenuButton {

  /// One of the values.
  ///
  /// @param title how it is called
  /// @param count how many entries it lets through, or `null` when that is not known
  public record Offer<V>(V value, String title, Integer count) {}

  private final String all;
  private final Property<V> chosen;
  private List<Offer<V>> offers = List.of();

  /// A filter that offers nothing yet.
  ///
  /// @param all what it says while nothing is chosen
  /// @param chosen follows the choice, and sets it; `null` for none
  public Choice(String all, Property<V> chosen) {
    this.all = all;
    this.chosen = chosen;
    getStyleClass().add("choice");
    chosen.addListener(_ -> renew());
    renew();
  }

  /// Offers these values.
  public void offer(List<Offer<V>> values) {
    if (!values.equals(offers)) {
      offers = List.copyOf(values);
      renew();
    }
  }

  /// Offers all of these states, in the words that they are shown with.
  public Choice<V> states(V[] states, Function<V, Mark> mark) {
    offer(
        Stream.of(states)
            .map(state -> new Offer<>(state, mark.apply(state).word(), null))
            .toList());
    return this;
  }

  private void renew() {
    ToggleGroup group = new ToggleGroup();
    List<RadioMenuItem> items = new ArrayList<>();
    items.add(item(group, null, all));
    String title = all;
    for (Offer<V> offer : offers) {
      if (offer.value().equals(chosen.getValue())) {
        title = offer.title();
      }
      items.add(item(group, offer.value(), labelled(offer)));
    }
    setText(title);
    getItems().setAll(items);
  }

  private static String labelled(Offer<?> offer) {
    return offer.count() == null
        ? offer.title()
        : "%s  (%s)".formatted(offer.title(), Words.grouped(offer.count()));
  }

  private RadioMenuItem item(ToggleGroup group, V value, String title) {
    RadioMenuItem item = new RadioMenuItem(title);
    item.setToggleGroup(group);
    item.setSelected(value == null ? chosen.getValue() == null : value.equals(chosen.getValue()));
    item.setOnAction(_ -> chosen.setValue(value));
    return item;
  }
}
