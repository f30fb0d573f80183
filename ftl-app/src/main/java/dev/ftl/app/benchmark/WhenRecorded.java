package dev.ftl.app.benchmark;

import dev.ftl.data.Ftl;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.benchmark.Stamp;
import java.util.function.Function;

/// A question about benchmark records that is worked out once for as long as none comes or goes:
/// agents commit all the time, and hardly ever measure. Asked by one thread.
public final class WhenRecorded<T> implements Function<Ftl, T> {

  private final Function<Ftl, T> question;
  private Ftl asked;
  private Stamp stamp;
  private T answer;

  public WhenRecorded(Function<Ftl, T> question) {
    this.question = question;
  }

  @Override
  public T apply(Ftl ftl) throws NotFound {
    Stamp now = ftl.benchmarks().stamp();
    if (ftl != asked || !now.equals(stamp)) {
      answer = question.apply(ftl);
      asked = ftl;
      stamp = now;
    }
    return answer;
  }
}
