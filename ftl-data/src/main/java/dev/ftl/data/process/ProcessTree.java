package dev.ftl.data.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// All processes that a program starts, including those that left its process tree: a daemon gives
/// up its parent, its session and its terminal, but keeps its environment. So a variable marks
/// them, which Linux shows in `/proc`. Elsewhere, the tree is looked at while the program runs, and
/// only a process that leaves it within a moment escapes.
final class ProcessTree {

  /// Holds the marks of all runs that a process belongs to.
  static final String VARIABLE = "FTL_PROCESS_TREE";

  private static final Path PROC = Path.of("/proc");
  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final int ROUNDS = 50;
  private static final long PAUSE = 20;

  private final String mark;
  private final boolean readsEnvironments;
  private final Map<Long, ProcessHandle> known = new LinkedHashMap<>();

  private ProcessTree(String mark) {
    this.mark = mark;
    this.readsEnvironments = Files.isReadable(PROC.resolve("self").resolve("environ"));
  }

  /// Marks the program that this builder starts.
  static ProcessTree marking(ProcessBuilder builder) {
    String mark = UUID.randomUUID().toString();
    builder.environment().merge(VARIABLE, mark, (outer, inner) -> outer + " " + inner);
    return new ProcessTree(mark);
  }

  /// Notes what the program has started so far, where that cannot be found out later.
  void look(Process process) {
    if (!readsEnvironments) {
      find(process);
    }
  }

  /// Ends every process of the tree: by asking first if the program itself still runs, so that it
  /// can clean up, then by force. Returns at once when there is none.
  synchronized void end(Process process) {
    boolean asks = process.isAlive();
    find(process);
    if (asks) {
      process.destroy();
      known.values().forEach(ProcessHandle::destroy);
      awaitEnd(process);
    }
    for (int round = 0; round < ROUNDS && find(process); round++) {
      process.destroyForcibly();
      known.values().forEach(ProcessHandle::destroyForcibly);
      pause();
    }
  }

  /// Finds the processes that run now, and says whether there are any.
  private boolean find(Process process) {
    process.descendants().forEach(each -> known.put(each.pid(), each));
    if (readsEnvironments) {
      ProcessHandle.allProcesses()
          .filter(this::isMarked)
          .forEach(each -> known.put(each.pid(), each));
    }
    known.values().removeIf(each -> !isRunning(each));
    return process.isAlive() || !known.isEmpty();
  }

  /// Whether a process still does something: one that has ended but was not waited for by its
  /// parent counts as alive elsewhere.
  private boolean isRunning(ProcessHandle process) {
    if (!readsEnvironments || !process.isAlive()) {
      return process.isAlive();
    }
    try {
      String stat = text(process, "stat");
      int state = stat.lastIndexOf(')') + 2;
      return state < stat.length() && "ZX".indexOf(stat.charAt(state)) < 0;
    } catch (IOException _) {
      return false;
    }
  }

  private boolean isMarked(ProcessHandle process) {
    try {
      return text(process, "environ").contains(mark);
    } catch (IOException _) {
      // It has ended, or is somebody else's.
      return false;
    }
  }

  private static String text(ProcessHandle process, String file) throws IOException {
    Path path = PROC.resolve(Long.toString(process.pid())).resolve(file);
    return new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
  }

  private void awaitEnd(Process process) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && find(process)) {
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException _) {
      // The processes are to be ended in any case.
      Thread.currentThread().interrupt();
    }
  }
}
