package dev.ftl.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class RowListTest {

  private record Entry(int id, String text) {}

  private final RowList<Entry> list = new RowList<>(Entry::id);
  private final List<String> changes = new ArrayList<>();

  RowListTest() {
    list.rows()
        .addListener(
            (ListChangeListener<Row<Entry>>)
                change -> {
                  while (change.next()) {
                    changes.add(
                        change.wasUpdated()
                            ? "update " + change.getFrom()
                            : "at %d -%d +%d"
                                .formatted(
                                    change.getFrom(),
                                    change.getRemovedSize(),
                                    change.getAddedSize()));
                  }
                });
  }

  private static List<Entry> entries(int... ids) {
    return java.util.Arrays.stream(ids).mapToObj(id -> new Entry(id, "")).toList();
  }

  private List<Entry> values() {
    return list.rows().stream().map(Row::value).toList();
  }

  @Test
  void insertsWhatIsNewAndRemovesWhatIsGoneAndLeavesTheRest() {
    list.sync(entries(5, 4, 3, 2, 1));
    Row<Entry> four = list.row(4);
    changes.clear();

    list.sync(entries(7, 6, 5, 4, 2));

    assertThat(values()).isEqualTo(entries(7, 6, 5, 4, 2));
    assertThat(list.row(4)).isSameAs(four);
    assertThat(changes).containsExactly("at 4 -1 +0", "at 2 -1 +0", "at 0 -0 +2");
  }

  @Test
  void updatesInPlaceAndOnlyWhatDiffers() {
    list.sync(List.of(new Entry(2, "a"), new Entry(1, "b")));
    Row<Entry> one = list.row(1);
    changes.clear();

    list.sync(List.of(new Entry(2, "a"), new Entry(1, "c")));

    assertThat(list.row(1)).isSameAs(one);
    assertThat(one.value().text()).isEqualTo("c");
    assertThat(changes).containsExactly("update 1");
  }

  @Test
  void isSilentWhenNothingChanged() {
    list.sync(entries(2, 1));
    changes.clear();

    list.sync(entries(2, 1));

    assertThat(changes).isEmpty();
  }

  @Test
  void surroundsEveryChangeAndNothingElse() {
    List<String> calls = new ArrayList<>();
    list.around(() -> calls.add("before"), () -> calls.add("after"));

    list.sync(entries(1));
    list.sync(entries(1));
    list.sync(List.of(new Entry(1, "changed")));

    assertThat(calls).containsExactly("before", "after", "before", "after");
  }

  @Test
  void endsUpAsReadHoweverRowsComeGoAndChangePlaces() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      List<Integer> ids = new ArrayList<>();
      for (int id = 0; id < 30; id++) {
        if (random.nextBoolean()) {
          ids.add(id);
        }
      }
      if (random.nextInt(3) == 0) {
        Collections.shuffle(ids, random);
      }
      int version = round;
      List<Entry> read =
          ids.stream().map(id -> new Entry(id, id % 4 == 0 ? "v" + version : "")).toList();

      list.sync(read);

      assertThat(values()).isEqualTo(read);
    }
  }
}
