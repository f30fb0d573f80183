package dev.ftl.app.overview;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.layout.Region;

/// Cards below each other. Each is as high as it needs to be, the last one as high as there is
/// room; where there is too little, those give way first that have the most beyond their minimum.
/// Style class `overview-column`.
final class CardColumn extends Region {

  private static final double GAP = 16;

  private final List<Card> all;

  CardColumn(List<Card> cards) {
    all = cards;
    getStyleClass().add("overview-column");
    getChildren().addAll(cards);
    setMinWidth(0);
  }

  private List<Card> cards() {
    return all.stream().filter(Card::isManaged).toList();
  }

  @Override
  protected double computePrefWidth(double height) {
    return 400;
  }

  /// What the column needs to be read at all; it is given more where there is more.
  @Override
  protected double computePrefHeight(double width) {
    return gaps() + cards().stream().mapToDouble(card -> card.minHeight(width)).sum();
  }

  private double gaps() {
    Insets insets = getInsets();
    return GAP * (cards().size() - 1) + insets.getTop() + insets.getBottom();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    List<Card> cards = cards();
    double[] heights = cards.stream().mapToDouble(card -> card.prefHeight(width)).toArray();
    double spare = getHeight() - gaps();
    for (double height : heights) {
      spare -= height;
    }
    if (spare > 0) {
      heights[heights.length - 1] += spare;
    } else {
      shrink(cards, heights, -spare, width);
    }
    double y = getInsets().getTop();
    for (int i = 0; i < heights.length; i++) {
      double height = Math.floor(heights[i]);
      cards.get(i).resizeRelocate(0, y, width, height);
      y += height + GAP;
    }
  }

  private static void shrink(List<Card> cards, double[] heights, double missing, double width) {
    double give = 0;
    double[] slack = new double[heights.length];
    for (int i = 0; i < heights.length; i++) {
      slack[i] = Math.max(0, heights[i] - cards.get(i).minHeight(width));
      give += slack[i];
    }
    for (int i = 0; i < heights.length && give > 0; i++) {
      heights[i] -= Math.min(slack[i], missing * slack[i] / give);
    }
  }
}
