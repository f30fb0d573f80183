package dev.ftl.app.activity;

import dev.ftl.app.ui.Words;
import dev.ftl.data.event.EventCount;
import javafx.util.StringConverter;

/// How a type of events is offered: in words, and with how many there are.
final class TypeWords extends StringConverter<EventCount> {

  @Override
  public String toString(EventCount type) {
    return type == null
        ? ""
        : "%s  (%s)"
            .formatted(Words.firstLine(EventWords.title(type.type())), Words.grouped(type.count()));
  }

  @Override
  public EventCount fromString(String text) {
    throw new UnsupportedOperationException("Types are chosen, not typed");
  }
}
