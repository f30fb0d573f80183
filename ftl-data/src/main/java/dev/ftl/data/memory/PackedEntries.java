package dev.ftl.data.memory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Many entries in one row of a result: a short process would spend most of a search on reading a
/// row for each.
///
/// @param numbers of each entry its id, the lengths of its name, trigger, resolution and vector in
///   bytes, each followed by a space; empty when there are no entries
/// @param texts the names, triggers and resolutions in UTF-8, without anything between them
/// @param vectors the vectors, or `null` when there are none
record PackedEntries(String numbers, byte[] texts, byte[] vectors) {

  List<SearchableEntry> unpacked() {
    return new Reader(this).entries();
  }

  private static final class Reader {

    private final PackedEntries packed;
    private int number;
    private int text;
    private int vector;

    Reader(PackedEntries packed) {
      this.packed = packed;
    }

    List<SearchableEntry> entries() {
      List<SearchableEntry> entries = new ArrayList<>();
      while (number < packed.numbers().length()) {
        long id = number();
        int name = (int) number();
        int trigger = (int) number();
        int resolution = (int) number();
        entries.add(
            new SearchableEntry(
                id, text(name), text(trigger), text(resolution), vector((int) number())));
      }
      return entries;
    }

    private long number() {
      int end = packed.numbers().indexOf(' ', number);
      long value = Long.parseLong(packed.numbers(), number, end, 10);
      number = end + 1;
      return value;
    }

    private String text(int length) {
      text += length;
      return new String(packed.texts(), text - length, length, StandardCharsets.UTF_8);
    }

    private byte[] vector(int length) {
      vector += length;
      return length == 0 ? null : Arrays.copyOfRange(packed.vectors(), vector - length, vector);
    }
  }
}
