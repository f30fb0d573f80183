package dev.ftl.data.plan;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.json.JsonObject;
import java.util.List;
import java.util.Optional;

/// What a planner's answer says about its plan.
///
/// @param decision what follows from the answer: CLARIFY if a marker says so or a heading for open
///   or blocking questions has one under it, else CONFIRM, else PROCEED
/// @param markersFound the decisions that the answer names, each once, in their order
/// @param questions what a CLARIFY asks; empty for another decision
/// @param planJson the plan in the answer, or `null`
/// @param validation what `plan write` would say of the plan; `null` without one
/// @param inferred whether no marker says PROCEED, but a plan stands there
public record Decision(
    PlannerVerdict decision,
    List<PlannerVerdict> markersFound,
    List<String> questions,
    JsonObject planJson,
    Validation validation,
    boolean inferred) {

  /// The check of a plan.
  ///
  /// @param errors a sentence per fault
  /// @param warnings tasks that may run at the same time and change the same file, a sentence per
  ///   file; missing when there are none
  public record Validation(boolean valid, List<String> errors, Optional<List<String>> warnings) {

    /// The check of a plan that was read.
    static Validation of(JsonObject plan) {
      try {
        return new Validation(
            true, List.of(), SharedFiles.warnings(PlanCheck.check(plan), List.of()));
      } catch (InvalidData e) {
        return broken(e.details());
      }
    }

    static Validation broken(List<String> errors) {
      return new Validation(false, errors, Optional.empty());
    }
  }

  /// Whether there is a plan, or the ruin of one, that cannot be kept.
  public boolean hasBrokenPlan() {
    return validation != null && !validation.valid();
  }
}
