package dev.ftl.data.observer;

import dev.ftl.data.memory.NewMemory;
import java.util.List;

/// A failure as `memory add-failure` takes it.
///
/// @param name made from the trigger
/// @param trigger the first line of the reason of the block
/// @param fix what solved it, else what was tried, else UNKNOWN
/// @param match a regular expression for Java and Python that finds failures of its kind in output
/// @param cost the tokens that it cost: 1,000 for each tool call of the workspace's budget
/// @param source the names of the workspaces that it comes from
public record ExtractedFailure(
    String name, String trigger, String fix, String match, long cost, List<String> source) {

  static ExtractedFailure of(NewMemory failure) {
    return new ExtractedFailure(
        failure.name(),
        failure.trigger(),
        failure.resolution(),
        failure.match(),
        failure.cost(),
        failure.source());
  }
}
