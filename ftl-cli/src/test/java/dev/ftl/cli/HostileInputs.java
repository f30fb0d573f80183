package dev.ftl.cli;

import dev.ftl.cli.fuzz.Property;
import dev.ftl.cli.spec.CallContext;
import dev.ftl.cli.spec.GlobalOptions;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonReader;
import dev.ftl.data.json.MalformedJsonException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Hostile inputs over all commands, databases and folders, the same ones for the same seed; and
/// what is wrong with how they were handled.
final class HostileInputs implements AutoCloseable {

  static final int CALLS_PER_SCENE = 20;
  static final double SLOW_MILLIS = 2000;

  private static final int PATIENCE_SECONDS = 60;
  private static final Set<Integer> ANSWERS = Set.of(0, 1, 2, 3);
  private static final Set<Integer> ERRORS = Set.of(64, 65, 66, 69, 74, 75, 78);

  private final Path folder;
  private final HostileScene base;
  private final long seed;
  private final List<String> faults = new ArrayList<>();
  private final List<Double> millis = new ArrayList<>();
  private int answered;

  HostileInputs(Path folder, long seed) throws IOException {
    this.folder = folder;
    this.base = HostileScene.base(folder.resolve("base"));
    this.seed = seed;
  }

  @Override
  public void close() throws IOException {
    base.delete();
  }

  /// What was wrong, a line each with the number of its scene.
  List<String> faults() {
    return faults;
  }

  /// How long each call took.
  List<Double> millis() {
    return millis;
  }

  /// How many calls were answered, and not refused.
  int answered() {
    return answered;
  }

  /// Runs the calls of a scene. What looks slow is measured again: the machine may have been busy.
  void run(int number) throws IOException {
    List<Double> times = scene(number, "scene");
    if (times.stream().anyMatch(time -> time > SLOW_MILLIS)) {
      List<Double> again = scene(number, "again");
      for (int i = 0; i < Math.min(times.size(), again.size()); i++) {
        times.set(i, Math.min(times.get(i), again.get(i)));
      }
    }
    millis.addAll(times);
  }

  private List<Double> scene(int number, String name) throws IOException {
    Random random = new Random(seed * 1_000_003 + number);
    HostileScene scene = base.copy(folder.resolve(name + number), random);
    List<Double> times = new ArrayList<>();
    Map<Path, String> before = scene.files();
    for (int i = 0; i < CALLS_PER_SCENE; i++) {
      HostileCall call = HostileCall.any(random, scene.session());
      boolean terminal = random.nextInt(4) > 0;
      long start = System.nanoTime();
      Ran ran = run(scene, call, terminal);
      times.add((System.nanoTime() - start) / 1e6);
      answered += ran != null && ANSWERS.contains(ran.exitCode()) ? 1 : 0;
      String fault = ran == null ? "does not end" : fault(call, ran, terminal);
      Map<Path, String> after = scene.files();
      if (fault == null) {
        fault = changes(scene, call, before, after);
      }
      if (fault != null) {
        faults.add("Scene " + number + ", call " + i + ": " + call + ": " + fault);
      }
      before = after;
      if (ran == null) {
        break;
      }
    }
    scene.delete();
    return times;
  }

  /// Runs a call in this process; `null` when it does not end.
  private static Ran run(HostileScene scene, HostileCall call, boolean terminal) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    CallContext context =
        new CallContext(
            scene.project(), scene.top().resolve("home"), Map.of("NO_COLOR", "1"), terminal, null);
    String[] args = call.args().toArray(String[]::new);
    FutureTask<Integer> task =
        new FutureTask<>(
            () -> new Cli(context, new ByteArrayInputStream(call.stdin()), out, err).run(args));
    Thread.ofPlatform().daemon().start(task);
    try {
      int exit = task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return new Ran(
          exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } catch (TimeoutException _) {
      return null;
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(call.toString(), e);
    }
  }

  /// What is wrong with how a call ended and what it printed, or `null`.
  static String fault(HostileCall call, Ran ran, boolean terminal) {
    if (!ANSWERS.contains(ran.exitCode()) && !ERRORS.contains(ran.exitCode())) {
      return "exit " + ran.exitCode() + ": " + ran.err();
    }
    boolean silent = ran.exitCode() == 0 && call.maySayNothing();
    if (ANSWERS.contains(ran.exitCode()) == ran.out().isEmpty() && !silent) {
      return "exit " + ran.exitCode() + " with an answer of " + ran.out().length() + " characters";
    }
    try {
      Property.harmless(ran.err(), "standard error");
      if (terminal) {
        Property.harmless(ran.out(), "standard output");
      }
      for (String line : ran.err().lines().toList()) {
        if (!(JsonReader.parse(line) instanceof JsonObject)) {
          return "prints on standard error " + line;
        }
      }
      return null;
    } catch (AssertionError | MalformedJsonException e) {
      return e.getMessage();
    }
  }

  /// Which files changed that the call does not name, or `null`.
  static String changes(
      HostileScene scene, HostileCall call, Map<Path, String> before, Map<Path, String> after) {
    Set<Path> changed = new HashSet<>();
    Stream.concat(before.keySet().stream(), after.keySet().stream())
        .filter(file -> !String.valueOf(before.get(file)).equals(after.get(file)))
        .forEach(changed::add);
    changed.remove(scene.project().resolve(".git/info/exclude"));
    changed.remove(scene.project().resolve(".git/info"));
    changed.removeIf(file -> names(scene, call, file));
    return changed.isEmpty() ? null : "changes " + changed;
  }

  /// Whether an argument names a file, or one that SQLite keeps beside it. A database may also be
  /// behind a link.
  private static boolean names(HostileScene scene, HostileCall call, Path file) {
    for (String arg : call.args()) {
      for (String value : List.of(arg, arg.substring(arg.indexOf('=') + 1))) {
        try {
          Path named = scene.project().resolve(value).normalize();
          boolean database = call.args().contains(GlobalOptions.DB.name());
          if (database && Files.exists(named.getParent())) {
            Path real = named.getParent().toRealPath().resolve(named.getFileName());
            named = file.startsWith(scene.project()) ? named : real;
          }
          if (file.toString().startsWith(named.toString()) || named.startsWith(file)) {
            return true;
          }
        } catch (InvalidPathException | IOException _) {
          // It names no file.
        }
      }
    }
    return false;
  }
}
