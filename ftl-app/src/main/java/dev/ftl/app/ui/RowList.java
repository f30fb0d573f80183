package dev.ftl.app.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A list that follows what is read from the database, entry by entry: those that stay are updated
/// in place, by key, and only those that come and go change the list.
///
/// @param <T> an immutable record
public final class RowList<T> {

  private final Function<T, ?> key;
  private final ObservableList<Row<T>> rows =
      FXCollections.observableArrayList(row -> new Observable[] {row.valueProperty()});
  private final ObservableList<Row<T>> readOnly = FXCollections.unmodifiableObservableList(rows);
  private final List<Runnable> before = new ArrayList<>();
  private final List<Runnable> after = new ArrayList<>();

  /// An empty list.
  ///
  /// @param key tells one entry from the others, for good: its id
  public RowList(Function<T, ?> key) {
    this.key = key;
  }

  /// The rows in the order in which they were read.
  public ObservableList<Row<T>> rows() {
    return readOnly;
  }

  /// The row of that key, or `null`.
  public Row<T> row(Object wanted) {
    return rows.stream().filter(row -> row.key().equals(wanted)).findFirst().orElse(null);
  }

  /// What a view does around a change of the list, to keep what the reader sees where it is.
  void around(Runnable first, Runnable last) {
    before.add(first);
    after.add(last);
  }

  /// Makes the list what was read.
  public void sync(List<T> fresh) {
    Map<Object, Row<T>> known = new HashMap<>();
    rows.forEach(row -> known.put(row.key(), row));
    List<Row<T>> target = new ArrayList<>(fresh.size());
    for (T value : fresh) {
      Object its = key.apply(value);
      Row<T> row = known.get(its);
      target.add(row == null ? new Row<>(its, value) : row);
    }
    boolean moved = !target.equals(rows);
    if (moved || differs(fresh)) {
      before.forEach(Runnable::run);
      if (moved) {
        arrange(target);
      }
      update(fresh);
      after.forEach(Runnable::run);
    }
  }

  private boolean differs(List<T> fresh) {
    for (int i = 0; i < fresh.size(); i++) {
      if (!fresh.get(i).equals(rows.get(i).value())) {
        return true;
      }
    }
    return false;
  }

  private void update(List<T> fresh) {
    for (int i = 0; i < fresh.size(); i++) {
      rows.get(i).update(fresh.get(i));
    }
  }

  /// Removes what is gone and inserts what is new, run by run, as a view follows that best.
  private void arrange(List<Row<T>> target) {
    Set<Row<T>> wanted = new HashSet<>(target);
    for (int end = rows.size(); end > 0; ) {
      if (wanted.contains(rows.get(end - 1))) {
        end--;
      } else {
        int start = end - 1;
        while (start > 0 && !wanted.contains(rows.get(start - 1))) {
          start--;
        }
        rows.remove(start, end);
        end = start;
      }
    }
    Set<Row<T>> present = new HashSet<>(rows);
    for (int i = 0; i < target.size(); ) {
      int end = i;
      while (end < target.size() && !present.contains(target.get(end))) {
        end++;
      }
      if (end > i) {
        rows.addAll(i, target.subList(i, end));
        i = end;
      } else if (rows.get(i) == target.get(i)) {
        i++;
      } else {
        // They changed places.
        rows.setAll(target);
        return;
      }
    }
  }
}
