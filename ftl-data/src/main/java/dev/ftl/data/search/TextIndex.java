package dev.ftl.data.search;

import dev.ftl.data.search.Terms.Term;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// An inverted index, which scores texts by BM25 (Robertson and Zaragoza, "The Probabilistic
/// Relevance Framework: BM25 and Beyond", 2009). A text consists of fields, whose terms weigh more
/// or less (BM25F with one length for all).
public final class TextIndex {

  private static final double K1 = 0.9;
  private static final double B = 0.4;

  /// Leaving stop words out of a query costs more than it gains: texts that ask and texts that tell
  /// differ by them.
  private static final double STOP_WORD = 0.5;

  private final Map<String, Postings> postings = new HashMap<>();
  private final Map<String, String> stems = new HashMap<>();

  /// How the terms of the only query begin, or `null` when any query may come.
  private Terms.Beginnings wanted;

  private float[] lengths;
  private int size;
  private double totalLength;

  /// @param capacity how many texts there will be, if that is known
  public TextIndex(int capacity) {
    this.lengths = new float[Math.max(capacity, 16)];
  }

  /// An index for a single query, which is made faster, as it has no other terms.
  public static TextIndex forQuery(String query, int capacity) {
    TextIndex index = new TextIndex(capacity);
    index.wanted = new Terms.Beginnings();
    for (Term term : terms(query)) {
      index.wanted.add(term.text());
      index.postings.put(term.text(), new Postings());
    }
    return index;
  }

  /// The texts that a term is in, in the order of their indexes, and how often.
  private static final class Postings {

    static final Postings NONE = new Postings();

    private int[] texts = new int[2];
    private float[] counts = new float[2];
    private int size;

    void add(int text, float weight) {
      if (size > 0 && texts[size - 1] == text) {
        counts[size - 1] += weight;
        return;
      }
      if (size == texts.length) {
        texts = Arrays.copyOf(texts, 2 * size);
        counts = Arrays.copyOf(counts, 2 * size);
      }
      texts[size] = text;
      counts[size++] = weight;
    }
  }

  /// What a query found, by the texts' indexes.
  ///
  /// @param scores 0 where no term of the query is
  /// @param rare whether a term is in the text that is rare among the texts
  /// @param weight what all terms of the query weigh, those that no text has included
  public record Matches(float[] scores, boolean[] rare, float weight) {

    /// A text's score as a part of the query's weight: close to 1 when it has all terms.
    float share(int text) {
      return weight == 0 ? 0 : scores[text] / weight;
    }
  }

  /// The number of texts.
  public int size() {
    return size;
  }

  /// Begins a text, whose fields are added by [#addField].
  public void addText() {
    if (size == lengths.length) {
      lengths = Arrays.copyOf(lengths, 2 * size);
    }
    size++;
  }

  /// Adds a field to the last text.
  ///
  /// @param weight how often each of its terms counts
  public void addField(String field, float weight) {
    int text = size - 1;
    Terms terms = Terms.of(field, stems, wanted);
    for (Term term : terms.found()) {
      Postings known = postings.get(term.text());
      if (known == null && wanted == null) {
        known = new Postings();
        postings.put(term.text(), known);
      }
      if (known != null) {
        known.add(text, weight);
      }
    }
    lengths[text] += weight * terms.count();
    totalLength += weight * terms.count();
  }

  /// Scores all texts.
  ///
  /// @param query the only one for which the index was made, or any
  public Matches search(String query) {
    float[] scores = new float[size];
    boolean[] rare = new boolean[size];
    double total = 0;
    for (Term term : terms(query)) {
      Postings found = postings.getOrDefault(term.text(), Postings.NONE);
      double weight = weight(term, found.size);
      total += weight;
      score(found, weight, scores);
      if (isRare(term, found.size)) {
        for (int i = 0; i < found.size; i++) {
          rare[found.texts[i]] = true;
        }
      }
    }
    return new Matches(scores, rare, (float) total);
  }

  private static Collection<Term> terms(String query) {
    Map<String, Term> terms = new LinkedHashMap<>();
    for (Term term : Terms.of(query)) {
      terms.merge(term.text(), term, (one, other) -> one.stopWord() ? other : one);
    }
    return terms.values();
  }

  private double weight(Term term, int texts) {
    double rarity = Math.log(1 + (size - texts + 0.5) / (texts + 0.5));
    return (term.stopWord() ? STOP_WORD : 1) * rarity * (K1 + 1);
  }

  private void score(Postings found, double weight, float[] scores) {
    double average = totalLength / size;
    for (int i = 0; i < found.size; i++) {
      int text = found.texts[i];
      double count = found.counts[i];
      double norm = K1 * (1 - B + B * lengths[text] / average);
      scores[text] += (float) (weight * count / (count + norm));
    }
  }

  /// One text in twenty, or one in three that have an identifier, which is never there by chance.
  private boolean isRare(Term term, int texts) {
    int most = term.identifier() ? size / 3 : size / 20;
    return !term.stopWord() && texts <= Math.max(1, most);
  }
}
