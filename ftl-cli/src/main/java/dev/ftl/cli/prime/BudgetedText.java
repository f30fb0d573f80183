package dev.ftl.cli.prime;

import dev.ftl.data.json.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Lines of plain text that share a budget. When they do not all fit, the less important ones are
/// left out, each as a whole.
final class BudgetedText {

  /// Characters that count as a token.
  private static final int CHARACTERS_PER_TOKEN = 4;

  private final List<Line> lines = new ArrayList<>();

  private record Line(int order, int rank, String text) {}

  /// Adds a line below the others.
  ///
  /// @param rank how dispensable it is: lines of a lower rank are kept first
  /// @param text from outside as well: line breaks become spaces, other control characters are
  ///   escaped
  void add(int rank, String text) {
    lines.add(new Line(lines.size(), rank, shown(text)));
  }

  private static String shown(String text) {
    return Texts.shown(
        text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ').replace("  ", " "));
  }

  /// The lines that fit, in their order; empty when none does.
  ///
  /// @param budget in tokens
  String within(int budget) {
    List<Line> byRank = new ArrayList<>(lines);
    byRank.sort(Comparator.comparingInt(Line::rank).thenComparingInt(Line::order));
    long left = (long) budget * CHARACTERS_PER_TOKEN;
    List<Line> kept = new ArrayList<>();
    for (Line line : byRank) {
      long length = line.text().length() + 1L;
      if (length > left) {
        break;
      }
      left -= length;
      kept.add(line);
    }
    kept.sort(Comparator.comparingInt(Line::order));
    StringBuilder text = new StringBuilder();
    for (Line line : kept) {
      text.append(line.text()).append('\n');
    }
    return text.toString();
  }
}
