package dev.ftl.data.json;

/// A typed view of a JSON value that keeps the fields it does not know.
public interface JsonBacked {

  /// The whole value, unknown fields included.
  Json json();
}
