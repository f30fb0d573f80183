package dev.ftl.data.watch;

import dev.ftl.data.Ftl;
import dev.ftl.data.FtlException;
import dev.ftl.data.FtlException.Busy;
import dev.ftl.data.FtlException.DatabaseFailure;
import dev.ftl.data.FtlException.Incompatible;
import dev.ftl.data.FtlException.NoDatabase;
import dev.ftl.data.event.Event;
import dev.ftl.data.event.EventType;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Follows a database from one look to the next, whatever becomes of its file. Used by one thread.
public final class Follower implements AutoCloseable {

  private static final List<String> OF_EXPLORERS =
      List.of(EventType.EXPLORER_RESULT.name(), EventType.SESSION_CLEARED.name());

  private final WatchedFile file;
  private final Path path;
  private final Consumer<String> words;
  private final Detector detector = new Detector();
  private Long since;
  private boolean behind;
  private boolean read;
  private boolean missing;
  private String said = "";

  /// @param since the last event that is known already; `null` for the newest one at the first look
  /// @param words takes a sentence about the database when it cannot be read, or is another one
  public Follower(Path path, Long since, Consumer<String> words) {
    this.path = path;
    this.file = new WatchedFile(path);
    this.since = since;
    this.words = words;
  }

  /// Something that was logged or noticed.
  ///
  /// @param event what was logged, or `null` when time or a comparison told it
  /// @param notable what of it is worth telling, or `null`
  public record Entry(Event event, Notable notable) {}

  /// What was logged between two looks.
  ///
  /// @param notable what of it is worth telling
  /// @param events all of it, oldest first
  public record Look(List<Notable> notable, List<Event> events) {

    private static final Look NOTHING = new Look(List.of(), List.of());

    /// All of it in the order in which it was logged. What time or a comparison told comes last.
    public List<Entry> inOrder() {
      List<Entry> all = new ArrayList<>();
      List<Notable> left = new ArrayList<>(notable);
      for (Event event : events) {
        List<Notable> told =
            left.stream()
                .filter(it -> it.event() != null && it.event().id() == event.id())
                .toList();
        left.removeAll(told);
        told.forEach(it -> all.add(new Entry(event, it)));
        if (told.isEmpty()) {
          all.add(new Entry(event, null));
        }
      }
      left.forEach(it -> all.add(new Entry(it.event(), it)));
      return all;
    }
  }

  /// What happened since the last look.
  ///
  /// @throws FtlException when the file has never been a database that can be read
  public Look look(Instant now) {
    try {
      if (!file.changed() && !behind) {
        return new Look(detector.pass(now), List.of());
      }
      Look look = file.ftl().snapshot(() -> read(file.ftl(), now));
      read = true;
      missing = false;
      said = "";
      return look;
    } catch (NoDatabase e) {
      // What a database holds that appears later is all new.
      since = 0L;
      detector.forget();
      behind = true;
      if (!missing) {
        say(read ? "The database " + path + " has gone" : e.getMessage());
      }
      missing = true;
    } catch (Busy _) {
      behind = true;
    } catch (DatabaseFailure | Incompatible e) {
      if (!read) {
        throw e;
      }
      behind = true;
      say(e.getMessage());
    } catch (FtlException e) {
      behind = true;
      say(e.getMessage());
    }
    return Look.NOTHING;
  }

  private void say(String sentence) {
    if (!sentence.equals(said)) {
      said = sentence;
      words.accept(sentence + "; waiting");
    }
  }

  private Look read(Ftl ftl, Instant now) {
    if (detector.seen() == null && since != null) {
      begin(ftl, since, now);
      since = null;
    }
    Long seen = detector.seen();
    News news = News.read(ftl, seen);
    if (seen != null && news.newest() < seen) {
      words.accept(
          "The database " + path + " is another one, or an older state of it was restored");
    }
    behind = news.isCut();
    return new Look(detector.see(news, now), news.events());
  }

  private void begin(Ftl ftl, long event, Instant now) {
    if (event > ftl.events().newestId()) {
      return;
    }
    Map<Boolean, List<Event>> explorers =
        ftl.events().list(0L, OF_EXPLORERS, null, Integer.MAX_VALUE).stream()
            .collect(Collectors.partitioningBy(each -> each.id() > event));
    Event at =
        event == 0
            ? null
            : ftl.events().after(event - 1, 1).stream()
                .filter(each -> each.id() == event)
                .findFirst()
                .orElse(null);
    detector.beginBehind(
        event, at, explorers.get(false), explorers.get(true), News.sessions(ftl), now);
  }

  @Override
  public void close() {
    file.close();
  }
}
