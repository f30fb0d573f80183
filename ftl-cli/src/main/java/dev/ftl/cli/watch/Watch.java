package dev.ftl.cli.watch;

import dev.ftl.cli.spec.OutputLines;
import dev.ftl.data.json.Names;
import dev.ftl.data.json.Texts;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.watch.Follower;
import dev.ftl.data.watch.Notable;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Prints a line for each notable event as it happens, until it is interrupted, nobody reads the
/// lines any more, or the campaign is done.
public final class Watch {

  /// How long an event may go unnoticed, in milliseconds.
  private static final long PAUSE = 100;

  private final Path database;
  private final Request request;
  private final OutputLines out;
  private final Consumer<String> words;

  /// What is wanted.
  ///
  /// @param since the last event that is known already, or `null` for the newest
  /// @param types the only types, or `null` for everything notable
  /// @param json whether lines are JSON
  /// @param untilDone whether to end with a campaign
  /// @param command what to run for each event, or `null`
  /// @param folder where to run it
  /// @param terminal whether the lines are shown on a terminal
  public record Request(
      Long since,
      List<String> types,
      boolean json,
      boolean untilDone,
      String command,
      Path folder,
      boolean terminal) {}

  /// @param words takes sentences for people: about the database, and commands that fail
  public Watch(Path database, Request request, OutputStream out, Consumer<String> words) {
    this.database = database;
    this.request = request;
    this.out = new OutputLines(out);
    this.words = words;
  }

  /// Watches. An interrupt ends it, as does the end of the process, which waits for that.
  public void run() {
    Thread watching = Thread.currentThread();
    Thread atExit = new Thread(() -> end(watching));
    Runtime.getRuntime().addShutdownHook(atExit);
    try (Follower follower = new Follower(database, request.since(), words);
        EventCommand command = command()) {
      if (follow(follower, command) && command != null) {
        command.finish();
      }
    } catch (InterruptedException _) {
      // Somebody has seen enough.
    } finally {
      forget(atExit);
    }
  }

  private EventCommand command() {
    return request.command() == null
        ? null
        : new EventCommand(request.command(), request.folder(), words);
  }

  /// The process ends with the exit code of the command line if that returns before this does.
  private static void end(Thread watching) {
    watching.interrupt();
    try {
      watching.join();
    } catch (InterruptedException _) {
      // The process is ending anyway.
    }
  }

  private static void forget(Thread atExit) {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException _) {
      // The process is ending, and the hook runs already.
    }
  }

  /// @return whether the campaign is done, and not the reader gone
  private boolean follow(Follower follower, EventCommand command) throws InterruptedException {
    while (true) {
      Follower.Look look = follower.look(Timestamps.now());
      for (Follower.Entry each : look.inOrder()) {
        WatchLine line = wanted(each);
        if (line != null) {
          if (!print(line)) {
            return false;
          }
          if (command != null) {
            command.run(line);
          }
        }
      }
      if (request.untilDone()
          && look.notable().stream().anyMatch(it -> it.kind() == Notable.Kind.CAMPAIGN_DONE)) {
        return true;
      }
      Thread.sleep(PAUSE);
    }
  }

  /// The line about it, or `null` if none is wanted. Events that are not notable are told only if
  /// their type was asked for.
  private WatchLine wanted(Follower.Entry each) {
    List<String> types = request.types();
    if (each.notable() != null) {
      WatchLine line = WatchLine.of(each.notable());
      return types == null || line.isOf(types) ? line : null;
    }
    return types != null && types.stream().anyMatch(each.event().eventType()::equalsIgnoreCase)
        ? WatchLine.of(each.event())
        : null;
  }

  private boolean print(WatchLine line) {
    String text = request.json() ? line.json() : line.line();
    return out.print(request.terminal() ? Texts.shown(text) : text);
  }

  /// Whether a word can be a type: a notable kind or a part of one, or a type of events.
  public static boolean isType(String word) {
    if (word.matches("[A-Z][A-Z0-9_]{0,63}")) {
      return true;
    }
    return Stream.of(Notable.Kind.values()).anyMatch(kind -> WatchLine.means(word, Names.of(kind)));
  }
}
