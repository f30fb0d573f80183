package dev.ftl.app.benchmark;

import dev.ftl.data.Ftl;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.LockSupport;

/// An agent at work in a process of its own: logs an event now and again, with the time at which it
/// does. Fails when it cannot.
public final class Agent {

  /// The type of its events.
  public static final String TYPE = "WRITTEN";

  private Agent() {}

  static void main(String[] args) {
    Ftl ftl = new Ftl(new Database(Path.of(args[0]), Access.EXISTING, Duration.ofSeconds(10)));
    Instant end = Instant.now().plusMillis(Long.parseLong(args[1]));
    Duration pause = Duration.ofMillis(Long.parseLong(args[2]));
    while (Instant.now().isBefore(end)) {
      ftl.events().emit(TYPE, JsonObject.of("at", micros()));
      LockSupport.parkNanos(pause.toNanos());
    }
  }

  /// Now, in microseconds since 1970.
  public static long micros() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
  }

  /// Starts one that works so long, and rests so long between two events.
  public static Process start(Path database, Duration work, Duration pause) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Agent.class.getName(),
            database.toString(),
            Long.toString(work.toMillis()),
            Long.toString(pause.toMillis()))
        .inheritIO()
        .start();
  }
}
