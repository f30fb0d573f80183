package dev.ftl.data.embedding;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/// The word pieces that a model knows, with their ids. They are kept in a file that is a hash table
/// ready for use, as parsing the model's own JSON takes longer than all the rest of loading it.
///
/// The file holds 32-bit numbers, the most significant byte first: how many slots there are, how
/// many pieces, a slot's id + 1 or 0 for each slot (open addressing, linear probing), the start of
/// each piece's text and the end of the last; then the texts in UTF-8.
final class Vocabulary {

  private static final int FNV_BASIS = 0x811C9DC5;
  private static final int FNV_PRIME = 0x01000193;
  private static final byte[] CONTINUATION = {'#', '#'};
  private static final int CONTINUATION_HASH = hash(FNV_BASIS, CONTINUATION);
  private static final int HEADER = 2 * Integer.BYTES;

  private final ByteBuffer file;
  private final int mask;
  private final int starts;
  private final int texts;

  Vocabulary(byte[] file) {
    this.file = ByteBuffer.wrap(file);
    int slots = this.file.getInt(0);
    int pieces = this.file.getInt(Integer.BYTES);
    this.mask = slots - 1;
    this.starts = HEADER + slots * Integer.BYTES;
    this.texts = starts + (pieces + 1) * Integer.BYTES;
  }

  static Vocabulary read(Path file) throws IOException {
    return new Vocabulary(Files.readAllBytes(file));
  }

  /// The content of a vocabulary's file.
  ///
  /// @param vocabulary the ids by their pieces, as a tokenizer's JSON has them
  static byte[] file(JsonObject vocabulary) {
    byte[][] pieces = new byte[vocabulary.members().size()][];
    int length = 0;
    for (Map.Entry<String, Json> member : vocabulary.members().entrySet()) {
      byte[] text = member.getKey().getBytes(StandardCharsets.UTF_8);
      pieces[vocabulary.number(member.getKey()).intValue()] = text;
      length += text.length;
    }
    int slots = Integer.highestOneBit(pieces.length) * 4;
    int[] table = new int[slots];
    for (int id = 0; id < pieces.length; id++) {
      int slot = hash(FNV_BASIS, pieces[id]) & slots - 1;
      while (table[slot] != 0) {
        slot = slot + 1 & slots - 1;
      }
      table[slot] = id + 1;
    }
    ByteBuffer file =
        ByteBuffer.allocate(HEADER + (slots + pieces.length + 1) * Integer.BYTES + length);
    file.putInt(slots).putInt(pieces.length);
    Arrays.stream(table).forEach(file::putInt);
    int start = 0;
    for (byte[] piece : pieces) {
      file.putInt(start);
      start += piece.length;
    }
    file.putInt(start);
    for (byte[] piece : pieces) {
      file.put(piece);
    }
    return file.array();
  }

  /// The longest piece that is at this place of a word.
  ///
  /// @param word in UTF-8
  /// @param from where the piece begins; within the word, only pieces marked as a continuation
  ///   count
  /// @param to where the word ends
  /// @return the piece's id in the upper 32 bits and where it ends in the lower ones; -1 for none
  long longest(byte[] word, int from, int to) {
    int hash = from == 0 ? FNV_BASIS : CONTINUATION_HASH;
    int[] hashes = new int[to - from];
    for (int i = from; i < to; i++) {
      hash = (hash ^ word[i]) * FNV_PRIME;
      hashes[i - from] = hash;
    }
    for (int end = to; end > from; end--) {
      int id = find(hashes[end - from - 1], word, from, end);
      if (id >= 0) {
        return (long) id << Integer.SIZE | end;
      }
    }
    return -1;
  }

  private int find(int hash, byte[] word, int from, int end) {
    for (int slot = hash & mask; ; slot = slot + 1 & mask) {
      int id = file.getInt(HEADER + slot * Integer.BYTES) - 1;
      if (id < 0 || isPiece(id, word, from, end)) {
        return id;
      }
    }
  }

  private boolean isPiece(int id, byte[] word, int from, int end) {
    int entry = starts + id * Integer.BYTES;
    int start = file.getInt(entry);
    int length = file.getInt(entry + Integer.BYTES) - start;
    int marked = from == 0 ? 0 : CONTINUATION.length;
    if (length != marked + end - from) {
      return false;
    }
    int text = texts + start;
    for (int i = 0; i < marked; i++) {
      if (file.get(text + i) != CONTINUATION[i]) {
        return false;
      }
    }
    for (int i = from; i < end; i++) {
      if (file.get(text + marked + i - from) != word[i]) {
        return false;
      }
    }
    return true;
  }

  private static int hash(int hash, byte[] text) {
    int value = hash;
    for (byte part : text) {
      value = (value ^ part) * FNV_PRIME;
    }
    return value;
  }
}
