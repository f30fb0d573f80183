package dev.ftl.data.embedding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Cuts a text into the pieces of a BERT vocabulary: words, punctuation marks, and parts of words
/// that the vocabulary does not have as a whole (Wu et al., "Google's Neural Machine Translation
/// System", 2016; the longest piece first). Returns the same pieces as the tokenizer that the model
/// was trained with, also for unusual text.
final class WordPieceTokenizer {

  /// The pieces of a text that the model takes note of, the marks at both ends included.
  static final int MAX_PIECES = 256;

  private static final int UNKNOWN = 100;
  private static final int START = 101;
  private static final int END = 102;
  private static final int MAX_WORD_CHARACTERS = 100;

  /// What stands for a special piece also where it is written in a text.
  private static final String[] SPECIAL = {"[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"};

  private static final int[] SPECIAL_IDS = {0, UNKNOWN, START, END, 103};

  private final Vocabulary vocabulary;

  WordPieceTokenizer(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// The ids of a text's pieces between the marks for start and end, at most [#MAX_PIECES].
  int[] encode(String text) {
    Pieces pieces = new Pieces();
    pieces.add(START);
    int from = 0;
    for (int i = text.indexOf('['); i >= 0 && !pieces.isFull(); i = text.indexOf('[', i + 1)) {
      int special = special(text, i);
      if (special >= 0) {
        words(text.substring(from, i), pieces);
        pieces.add(SPECIAL_IDS[special]);
        from = i + SPECIAL[special].length();
      }
    }
    words(text.substring(from), pieces);
    return pieces.ended();
  }

  private static int special(String text, int at) {
    for (int i = 0; i < SPECIAL.length; i++) {
      if (text.startsWith(SPECIAL[i], at)) {
        return i;
      }
    }
    return -1;
  }

  private void words(String text, Pieces pieces) {
    String normal = BertCharacters.normalize(text);
    int from = 0;
    for (int i = 0; i < normal.length() && !pieces.isFull(); ) {
      int c = normal.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean mark = BertCharacters.isPunctuation(c);
      if (c == ' ' || mark) {
        word(normal.substring(from, i), pieces);
        if (mark) {
          word(normal.substring(i, next), pieces);
        }
        from = next;
      }
      i = next;
    }
    word(normal.substring(from), pieces);
  }

  private void word(String word, Pieces pieces) {
    if (word.isEmpty() || pieces.isFull()) {
      return;
    }
    if (word.codePointCount(0, word.length()) > MAX_WORD_CHARACTERS) {
      pieces.add(UNKNOWN);
      return;
    }
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    int before = pieces.size;
    for (int from = 0; from < bytes.length; ) {
      long piece = vocabulary.longest(bytes, from, bytes.length);
      if (piece < 0) {
        // A word is known as a whole or not at all.
        pieces.size = before;
        pieces.add(UNKNOWN);
        return;
      }
      pieces.add((int) (piece >>> Integer.SIZE));
      from = (int) piece;
    }
  }

  /// Ids, of which those beyond the last place are dropped.
  private static final class Pieces {

    private final int[] ids = new int[MAX_PIECES];
    private int size;

    boolean isFull() {
      return size >= MAX_PIECES - 1;
    }

    void add(int id) {
      if (size < MAX_PIECES) {
        ids[size] = id;
      }
      size++;
    }

    int[] ended() {
      int end = Math.min(size, MAX_PIECES - 1);
      ids[end] = END;
      return Arrays.copyOf(ids, end + 1);
    }
  }
}
