package dev.ftl.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.plan.GraphLayout.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SequencedMap;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class LayeredLayoutTest {

  private static GraphStructure structure(String... lines) {
    SequencedMap<String, List<String>> depends = new LinkedHashMap<>();
    for (String line : lines) {
      String[] words = line.split(" ");
      depends.put(words[0], List.of(words).subList(1, words.length));
    }
    return new GraphStructure(depends);
  }

  /// As many tasks, each on up to three of those before it.
  static GraphStructure random(int count) {
    Random random = new Random(count);
    SequencedMap<String, List<String>> depends = new LinkedHashMap<>();
    for (int i = 1; i <= count; i++) {
      List<String> on = new ArrayList<>();
      for (int n = random.nextInt(4); n > 0 && i > 20; n--) {
        on.add(String.format(Locale.ROOT, "%03d", i - 1 - random.nextInt(20)));
      }
      depends.put(String.format(Locale.ROOT, "%03d", i), on.stream().distinct().toList());
    }
    return new GraphStructure(depends);
  }

  @Test
  void putsEveryTaskToTheRightOfWhatItDependsOn() {
    GraphStructure structure = random(200);
    GraphLayout layout = LayeredLayout.of(structure);

    structure
        .depends()
        .forEach(
            (seq, on) ->
                on.forEach(
                    other ->
                        assertThat(layout.boxes().get(other).getMaxX())
                            .isLessThan(layout.boxes().get(seq).getMinX())));
  }

  @Test
  void putsTasksOfOneLevelIntoOneColumn() {
    GraphLayout layout =
        LayeredLayout.of(structure("001", "002 001", "003 001", "004 003", "005 002 003 004"));

    assertThat(layout.boxes().values().stream().map(Rectangle2D::getMinX).distinct()).hasSize(4);
    assertThat(layout.boxes().get("002").getMinX()).isEqualTo(layout.boxes().get("003").getMinX());
  }

  @Test
  void letsNoTasksOverlap() {
    List<Rectangle2D> boxes = List.copyOf(LayeredLayout.of(random(200)).boxes().values());

    for (int i = 0; i < boxes.size(); i++) {
      for (int j = i + 1; j < boxes.size(); j++) {
        assertThat(boxes.get(i).intersects(boxes.get(j))).isFalse();
      }
    }
  }

  @Test
  void leadsLinesFromTaskToTask() {
    GraphLayout layout = LayeredLayout.of(random(60));

    for (Route route : layout.routes()) {
      Point2D first = route.points().getFirst();
      Point2D last = route.points().getLast();
      assertThat(first.getX()).isEqualTo(layout.boxes().get(route.from()).getMaxX());
      assertThat(last.getX()).isEqualTo(layout.boxes().get(route.to()).getMinX());
    }
  }

  @Test
  void isTheSameForTheSameStructure() {
    assertThat(LayeredLayout.of(random(100))).isEqualTo(LayeredLayout.of(random(100)));
  }

  @Test
  void laysOutTasksThatDependOnNothing() {
    GraphLayout layout = LayeredLayout.of(structure("001", "002", "003"));

    assertThat(layout.boxes()).hasSize(3);
    assertThat(layout.routes()).isEmpty();
  }
}
