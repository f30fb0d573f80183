package dev.ftl.data.json;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.LinearTime;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// Bodies that make a careless scan slow.
@Isolated
class TextTimeTest {

  private static final List<String> UNITS =
      List.of(
          "[] a ",
          "```\n",
          "```json\n{\n",
          "~~~~\n",
          "[1] ",
          "{\"a\":1} ",
          "<think>",
          "<think>\n</think>",
          "</think>\n",
          "[",
          "{\"",
          "{\"a\":",
          "[[1],",
          "{ ",
          "\"",
          "\r\n",
          " ");

  @Test
  void readsBodiesInLinearTime() {
    check(text -> JsonBody.object(text, "plan", "tasks"));
    check(text -> JsonBody.array(text, "list"));
  }

  private static void check(Consumer<String> scan) {
    for (String unit : UNITS) {
      for (String start : List.of("", "see ", "<think>")) {
        LinearTime.assertLinear(
            start + unit, 4_000, count -> start + unit.repeat(count), text -> run(scan, text));
      }
    }
  }

  private static void run(Consumer<String> scan, String text) {
    try {
      scan.accept(text);
    } catch (InvalidData _) {
      // How long it takes to say so is what counts.
    }
  }

  @Test
  void readsTimestampsInLinearTime() {
    for (String unit : List.of(" ", "1", "2026-01-14T21:43:33.", "Z", "+01:00", "\u2003")) {
      LinearTime.assertLinear(unit, 50_000, unit::repeat, Timestamps::parse);
      LinearTime.assertLinear(
          unit, 50_000, count -> "2026-01-14 21:43:33." + unit.repeat(count), Timestamps::parse);
    }
  }

  @Test
  void showsTextsInLinearTime() {
    for (String unit : List.of("\u001b", "\u202e", "a", "'", "\u0301")) {
      LinearTime.assertLinear(unit, 50_000, unit::repeat, Texts::shown);
      LinearTime.assertLinear(unit, 50_000, unit::repeat, Texts::shellWord);
      LinearTime.assertLinear(unit, 50_000, unit::repeat, Texts::containing);
    }
  }
}
