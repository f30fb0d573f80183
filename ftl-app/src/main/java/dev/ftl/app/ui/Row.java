package dev.ftl.app.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One entry of a list: it stays the same object while what it shows changes, so that selection and
/// cells stay with it.
///
/// @param <T> an immutable record
public final class Row<T> {

  private final Object key;
  private final ReadOnlyObjectWrapper<T> value;

  Row(Object key, T value) {
    this.key = key;
    this.value = new ReadOnlyObjectWrapper<>(value);
  }

  /// What tells it from the others, for good.
  public Object key() {
    return key;
  }

  /// What it shows now.
  public T value() {
    return value.get();
  }

  /// What it shows, to follow.
  public ReadOnlyObjectProperty<T> valueProperty() {
    return value.getReadOnlyProperty();
  }

  /// Takes over what was read; equal values change nothing.
  void update(T fresh) {
    if (!fresh.equals(value.get())) {
      value.set(fresh);
    }
  }
}
