package dev.ftl.app.overview;

import dev.ftl.data.Ftl;
import dev.ftl.data.attention.Attention;
import dev.ftl.data.benchmark.Stamp;
import java.util.List;

/// What the newest benchmark run does worse than the one before. Comparing runs costs more than
/// everything else that the overview reads, so the answer is kept until there are other records.
final class Regressions {

  private Ftl asked;
  private Stamp stamp;
  private List<Attention> found = List.of();

  List<Attention> read(Ftl ftl) {
    Stamp now = ftl.benchmarks().stamp();
    if (ftl != asked || !now.equals(stamp)) {
      found = ftl.attention().regressions();
      asked = ftl;
      stamp = now;
    }
    return found;
  }
}
