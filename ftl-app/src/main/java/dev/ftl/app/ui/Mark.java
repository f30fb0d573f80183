package dev.ftl.app.ui;

import org.kordamp.ikonli.Ikon;

/// A state as it is shown: never by colour alone.
///
/// @param word the state's name
/// @param icon a shape of its own
public record Mark(String word, Ikon icon, Tone tone) {}
