package dev.ftl.app.overview;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// The arrows on the overview: up and down go through the cards of a column and their lines, left
/// and right to the card at the side.
final class CardMoves {

  private final List<List<Card>> columns;

  /// Moves in two columns; a card may be in both.
  CardMoves(List<Card> left, List<Card> right) {
    columns = List.of(left, right);
  }

  void listen(Node around) {
    around.addEventHandler(KeyEvent.KEY_PRESSED, this::move);
  }

  private void move(KeyEvent event) {
    // Alt+Left and Alt+Right go back and forward.
    if (event.isAltDown()) {
      return;
    }
    Node from = (Node) event.getTarget();
    Node moved =
        switch (event.getCode()) {
          case UP -> vertically(from, -1);
          case DOWN -> vertically(from, 1);
          case LEFT -> sideways(from, 0);
          case RIGHT -> sideways(from, 1);
          default -> null;
        };
    if (moved != null) {
      moved.requestFocus();
      event.consume();
    }
  }

  private Node vertically(Node from, int step) {
    for (List<Card> column : columns) {
      List<Node> stops = stops(column);
      for (int i = 0; i < stops.size(); i++) {
        if (stops.get(i) == from) {
          return stops.get(Math.clamp(i + step, 0, stops.size() - 1));
        }
      }
    }
    return null;
  }

  private static List<Node> stops(List<Card> column) {
    List<Node> stops = new ArrayList<>();
    for (Card card : column) {
      if (!card.isVisible()) {
        continue;
      }
      stops.add(card);
      stops.addAll(card.rows());
    }
    return stops;
  }

  private Node sideways(Node from, int to) {
    List<Card> cards = columns.get(1 - to);
    for (int i = 0; i < cards.size(); i++) {
      if (stops(cards.subList(i, i + 1)).contains(from)) {
        return columns.get(to).get(Math.min(i, columns.get(to).size() - 1));
      }
    }
    return null;
  }
}
