package dev.ftl.app.settings;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;

/// What the dashboard remembers of how it is used: texts and lists of texts by name, kept from one
/// start to the next, and never in a project's database. Used by one thread.
public final class Settings {

  private final SettingsFile file;
  private JsonObject values;

  private Settings(SettingsFile file, JsonObject values) {
    this.file = file;
    this.values = values;
  }

  /// The settings in that file. One that is missing or broken is as good as an empty one: nobody
  /// should be kept from the dashboard by it.
  public static Settings in(SettingsFile file) {
    return new Settings(file, file.read());
  }

  /// Settings that are forgotten.
  public static Settings forgetful() {
    return new Settings(null, JsonObject.EMPTY);
  }

  /// The text of that name, or the other.
  public String text(String name, String otherwise) {
    return values.text(name, otherwise);
  }

  /// The texts of that name; none if it is not set.
  public List<String> list(String name) {
    return values.array(name).texts();
  }

  /// Remembers a text.
  public void set(String name, String text) {
    keep(name, new Json.Text(text));
  }

  /// Remembers texts.
  public void set(String name, List<String> texts) {
    keep(name, JsonArray.ofAll(texts));
  }

  /// Takes a text for remembered until it is set, without remembering it.
  public void assume(String name, String text) {
    values = values.with(name, new Json.Text(text));
  }

  private void keep(String name, Json value) {
    if (!value.equals(values.get(name))) {
      values = values.with(name, value);
      if (file != null) {
        file.change(name, value);
      }
    }
  }

  /// Sets a property to the remembered text, if there is one, and remembers it from then on.
  public void remember(String name, Property<String> property) {
    property.setValue(text(name, property.getValue()));
    property.addListener((_, _, now) -> keep(name, Json.of(now)));
  }

  /// As [#remember], for a choice of which none is a choice, too.
  public <E extends Enum<E>> void remember(String name, Class<E> type, Property<E> property) {
    String known = text(name, "");
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(known)) {
        property.setValue(constant);
      }
    }
    property.addListener((_, _, now) -> set(name, now == null ? "" : now.name()));
  }

  /// As [#remember], for what is on or off.
  public void remember(String name, BooleanProperty property) {
    property.set(Boolean.parseBoolean(text(name, Boolean.toString(property.get()))));
    property.addListener((_, _, now) -> set(name, now.toString()));
  }

  /// Waits until everything is written.
  public void flush() {
    if (file != null) {
      file.flush();
    }
  }
}
