package dev.ftl.data.session;

import dev.ftl.data.LinearTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// Lines that make a careless search for results slow.
@Isolated
class AggregateTimeTest {

  @Test
  void readsLinesInLinearTime() {
    for (String unit : List.of("{\n", "{\"mode\":", "}\n", "\n", "[{\n", "{} ")) {
      LinearTime.assertLinear(
          unit, 20_000, unit::repeat, text -> Aggregate.ofLines(text, null, ""));
    }
    LinearTime.assertLinear(
        "stairs", 1_000_000, AggregateTimeTest::stairs, text -> Aggregate.ofLines(text, null, ""));
  }

  /// Lines that are each indented by one space more, and that each open an object.
  private static String stairs(int length) {
    StringBuilder stairs = new StringBuilder();
    for (int i = 0; stairs.length() < length; i++) {
      stairs.append(" ".repeat(i)).append("{\n");
    }
    return stairs.toString();
  }
}
