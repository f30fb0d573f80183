package dev.ftl.app.live;

import dev.ftl.data.Ftl;
import dev.ftl.data.FtlException;
import java.util.ArrayList;
import java.util.List;

/// What the questions of one tick were answered, all on one snapshot of the database.
///
/// @param answers how to deliver them, on the user interface's thread
/// @param condition live, or why some of the questions have no answer
record Reading(List<Runnable> answers, Condition condition) {

  /// Asks these questions, on the poller's thread. One that fails keeps none of the others from
  /// being answered, unless it tells of the database as a whole.
  ///
  /// @throws FtlException when nothing can be read
  static Reading of(List<Feed<?>> feeds, Ftl ftl) {
    List<Runnable> answers = new ArrayList<>();
    Condition condition = Condition.LIVE;
    for (Feed<?> feed : feeds) {
      try {
        answers.add(feed.read(ftl));
      } catch (FtlException.NoDatabase
          | FtlException.Incompatible
          | FtlException.DatabaseFailure
          | FtlException.IoFailure
          | FtlException.Busy e) {
        throw e;
      } catch (RuntimeException | Error e) {
        // It is asked again at the next tick.
        feed.outdate();
        condition = Condition.unanswered(e);
      }
    }
    return new Reading(answers, condition);
  }
}
