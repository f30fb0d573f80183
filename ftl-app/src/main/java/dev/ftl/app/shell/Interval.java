package dev.ftl.app.shell;

import dev.ftl.app.live.Poller;
import dev.ftl.app.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How often the database is looked at: what there is to choose from, and what was chosen last.
public final class Interval {

  /// What is offered; anything from the first to the last can be had.
  public static final List<Duration> CHOICES =
      List.of(
          Duration.ofMillis(100),
          Duration.ofMillis(250),
          Duration.ofMillis(500),
          Duration.ofSeconds(1),
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          Duration.ofSeconds(60));

  private static final String SETTING = "interval";
  private static final Pattern TEXT =
      Pattern.compile("(\\d{1,5}(?:[.,]\\d{1,3})?)\\s*(ms|s|)", Pattern.CASE_INSENSITIVE);

  private final Poller live;
  private final Settings settings;

  /// The interval of a poller, which is set to what was chosen last.
  public Interval(Poller live, Settings settings) {
    this.live = live;
    this.settings = settings;
    Duration last = parse(settings.text(SETTING, ""));
    if (last != null) {
      live.every(last);
    }
  }

  /// The time between two looks.
  public Duration get() {
    return live.pulse().get().interval();
  }

  /// Looks that often from now on, and the next time the dashboard is started.
  public void choose(Duration interval) {
    live.every(interval);
    settings.set(SETTING, words(interval));
  }

  /// The interval that somebody wrote as `750`, `750 ms` or `1.5 s`; `null` when it is none, or
  /// shorter or longer than any choice.
  public static Duration parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    if (!matcher.matches()) {
      return null;
    }
    double number = Double.parseDouble(matcher.group(1).replace(',', '.'));
    boolean seconds = matcher.group(2).equalsIgnoreCase("s");
    Duration interval = Duration.ofMillis(Math.round(seconds ? number * 1000 : number));
    boolean within =
        interval.compareTo(CHOICES.getFirst()) >= 0 && interval.compareTo(CHOICES.getLast()) <= 0;
    return within ? interval : null;
  }

  /// As people write it: `500 ms`, `1.5 s`.
  public static String words(Duration interval) {
    long millis = interval.toMillis();
    if (millis < 1000) {
      return millis + " ms";
    }
    return millis % 1000 == 0
        ? millis / 1000 + " s"
        : String.format(Locale.ROOT, "%.3f", millis / 1000.0).replaceAll("0+$", "") + " s";
  }
}
