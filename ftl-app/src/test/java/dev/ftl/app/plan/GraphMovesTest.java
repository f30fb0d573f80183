package dev.ftl.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.plan.GraphMoves.Way;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

/// On the graph of a planner's real answer: 001 leads to 002 and 003, 003 to 004, all to 005.
class GraphMovesTest {

  private final GraphMoves moves = new GraphMoves(LayeredLayout.of(structure()));

  private static GraphStructure structure() {
    SequencedMap<String, List<String>> depends = new LinkedHashMap<>();
    depends.put("001", List.of());
    depends.put("002", List.of("001"));
    depends.put("003", List.of("001"));
    depends.put("004", List.of("003"));
    depends.put("005", List.of("002", "003", "004"));
    return new GraphStructure(depends);
  }

  @Test
  void goesAlongTheLines() {
    assertThat(moves.from("003", Way.RIGHT)).isEqualTo("004");
    assertThat(moves.from("002", Way.RIGHT)).isEqualTo("005");
    assertThat(moves.from("005", Way.LEFT)).isEqualTo("004");
    assertThat(moves.from("002", Way.LEFT)).isEqualTo("001");
  }

  @Test
  void goesUpAndDownWithinTheColumn() {
    assertThat(moves.from("002", Way.DOWN)).isEqualTo("003");
    assertThat(moves.from("003", Way.UP)).isEqualTo("002");
  }

  @Test
  void staysWhereThereIsNothingThatWay() {
    assertThat(moves.from("001", Way.LEFT)).isEqualTo("001");
    assertThat(moves.from("005", Way.RIGHT)).isEqualTo("005");
    assertThat(moves.from("001", Way.UP)).isEqualTo("001");
    assertThat(moves.from("999", Way.UP)).isEqualTo("999");
  }

  @Test
  void beginsWithTheFirstThatIsThere() {
    assertThat(moves.first(List.of("999", "003", "002"))).isEqualTo("003");
    assertThat(moves.first(List.of())).isEqualTo("001");
  }

  @Test
  void knowsWhatHangsTogetherWithATask() {
    assertThat(structure().family("004")).containsExactlyInAnyOrder("001", "003", "004", "005");
    assertThat(structure().family("999")).isEmpty();
  }
}
