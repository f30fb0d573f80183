package dev.ftl.app.memory;

import dev.ftl.data.Ftl;
import dev.ftl.data.FtlException;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.embedding.LazyEmbedder;
import dev.ftl.data.memory.MemoryIndex;
import dev.ftl.data.memory.MemorySearch;
import dev.ftl.data.memory.MemoryStamp;
import dev.ftl.data.memory.MemoryType;
import dev.ftl.data.search.HybridIndex.Hit;
import dev.ftl.data.search.SearchMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Searches the memory in the background: by words at once, and by meaning as soon as the model is
/// loaded. What is asked for replaces what was asked for before; answers that come too late are
/// dropped. Its methods belong to the user interface's thread.
final class MemoryFinder {

  /// How far searching by meaning has come.
  ///
  /// @param why the reason that it is not possible, or `null`
  record State(Step step, String why) {
    enum Step {
      UNUSED,
      LOADING,
      READING,
      READY,
      FAILED
    }
  }

  /// What is searched for.
  ///
  /// @param type the only type, or `null` for both
  /// @param stamp which state of the memory is searched
  record Question(Path file, String text, MemoryType type, MemoryStamp stamp) {}

  /// What was found, best first.
  record Found(Question question, SearchMode mode, List<Long> ids) {}

  /// The entries as they were when they were read last. Used by one thread.
  private final class Entries {
    private final SearchMode mode;
    private Question read;
    private MemoryIndex index;

    Entries(SearchMode mode) {
      this.mode = mode;
    }

    Found search(Question question) {
      if (index == null || !isOf(question)) {
        Ftl ftl = new Ftl(new Database(question.file(), Access.READ_ONLY, PATIENCE), embedder);
        index = ftl.memorySearch().index(mode, question.type());
        read = question;
      }
      List<Hit> hits = index.search(question.text(), mode, MemorySearch.LOWEST_SIMILARITY, MOST);
      return new Found(question, mode, hits.stream().map(index::id).toList());
    }

    private boolean isOf(Question question) {
      return question.file().equals(read.file())
          && question.type() == read.type()
          && question.stamp().equals(read.stamp());
    }
  }

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final int MOST = 1000;

  private final Executor words;
  private final Executor meaning;
  private final Executor screen;
  private final LazyEmbedder embedder;
  private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State(State.Step.UNUSED, null));
  private Entries byWords = new Entries(SearchMode.LEXICAL);
  private Entries byMeaning = new Entries(SearchMode.HYBRID);
  private volatile Question wanted;

  /// @param words runs searches by words, one at a time
  /// @param meaning runs searches by meaning, one at a time
  /// @param screen runs tasks on the user interface's thread
  MemoryFinder(Executor words, Executor meaning, Executor screen, LazyEmbedder embedder) {
    this.words = words;
    this.meaning = meaning;
    this.screen = screen;
    this.embedder = embedder;
  }

  /// What was found last; `null` while nothing is searched for.
  ReadOnlyObjectProperty<Found> found() {
    return found.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /// Searches, unless the same is being searched for already.
  void search(Question question) {
    if (question.equals(wanted)) {
      return;
    }
    wanted = question;
    State.Step step = state.get().step();
    if (step != State.Step.READY) {
      Entries entries = byWords;
      words.execute(() -> run(question, entries));
    }
    if (step != State.Step.FAILED) {
      Entries entries = byMeaning;
      meaning.execute(() -> runByMeaning(question, entries));
    }
  }

  /// Searches for nothing.
  void clear() {
    wanted = null;
    found.set(null);
  }

  /// Lets go of the entries, and tries again what failed the next time.
  void release() {
    clear();
    byWords = new Entries(SearchMode.LEXICAL);
    byMeaning = new Entries(SearchMode.HYBRID);
    if (state.get().step() == State.Step.FAILED) {
      state.set(new State(State.Step.UNUSED, null));
    }
  }

  private void run(Question question, Entries entries) {
    if (question == wanted) {
      try {
        Found answer = entries.search(question);
        screen.execute(() -> show(answer));
      } catch (FtlException _) {
        // The database is away: the list says so, and is asked again when it is back.
      }
    }
  }

  private void runByMeaning(Question question, Entries entries) {
    if (question != wanted) {
      return;
    }
    try {
      if (embedder.loads() == 0) {
        tell(State.Step.LOADING, null);
      }
      embedder.embed(question.text());
    } catch (FtlException | LinkageError e) {
      tell(State.Step.FAILED, e.getMessage());
      return;
    }
    if (entries.index == null) {
      tell(State.Step.READING, null);
    }
    run(question, entries);
    tell(State.Step.READY, null);
  }

  private void tell(State.Step step, String why) {
    screen.execute(() -> state.set(new State(step, why)));
  }

  /// What was found by meaning is not replaced by what is found by words.
  private void show(Found answer) {
    Found now = found.get();
    boolean better =
        now != null && now.question() == answer.question() && now.mode() == SearchMode.HYBRID;
    if (answer.question() == wanted && !better) {
      found.set(answer);
    }
  }
}
