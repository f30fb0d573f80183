package dev.ftl.data.plan;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.json.FenceScanner;
import dev.ftl.data.json.JsonBody;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Reasoning;
import dev.ftl.data.plan.Decision.Validation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Reads a planner's whole answer: prose with a decision in it, questions, a plan.
public final class DecisionParser {

  private static final String PLAN = "plan";
  private static final String TASKS = "tasks";

  private final String answer;
  private final List<String> lines;
  private final Set<PlannerVerdict> markers = new LinkedHashSet<>();
  private int clarifyLine = -1;
  private JsonObject plan;
  private Validation validation;

  private DecisionParser(String text) {
    this.answer = Reasoning.in(text).answer();
    this.lines = linesOutsideFences(answer);
  }

  /// What the answer says. An answer that says nothing is [PlannerVerdict#UNKNOWN], not an error.
  public static Decision parse(String answer) {
    return new DecisionParser(answer).decision();
  }

  private Decision decision() {
    findMarkers();
    findPlan();
    List<String> open = OpenQuestions.in(lines);
    boolean inferred = markers.isEmpty() && open.isEmpty() && plan != null;
    PlannerVerdict verdict = inferred ? PlannerVerdict.PROCEED : strongest(!open.isEmpty());
    return new Decision(verdict, List.copyOf(markers), questions(open), plan, validation, inferred);
  }

  private List<String> questions(List<String> open) {
    Set<String> questions = new LinkedHashSet<>();
    if (markers.contains(PlannerVerdict.CLARIFY)) {
      questions.addAll(new DecisionQuestions(lines, clarifyLine).find());
    }
    questions.addAll(open);
    return List.copyOf(questions);
  }

  /// The most careful of the decisions wins: an answer that asks and plans is waiting for answers.
  private PlannerVerdict strongest(boolean asks) {
    if (asks) {
      return PlannerVerdict.CLARIFY;
    }
    for (PlannerVerdict verdict :
        List.of(PlannerVerdict.CLARIFY, PlannerVerdict.CONFIRM, PlannerVerdict.PROCEED)) {
      if (markers.contains(verdict)) {
        return verdict;
      }
    }
    return PlannerVerdict.UNKNOWN;
  }

  /// From the last line to the first, because a marker may be turned down by the text behind it.
  private void findMarkers() {
    List<PlannerVerdict> found = new ArrayList<>();
    String next = "";
    for (int i = lines.size() - 1; i >= 0; i--) {
      PlannerVerdict verdict = DecisionMarker.in(lines.get(i), next);
      if (verdict != null) {
        found.add(verdict);
        clarifyLine = verdict == PlannerVerdict.CLARIFY ? i : clarifyLine;
      }
      next = lines.get(i).isBlank() ? next : lines.get(i);
    }
    markers.addAll(found.reversed());
  }

  private void findPlan() {
    try {
      JsonObject object = JsonBody.object(answer, PLAN, TASKS);
      if (object.has(TASKS)) {
        plan = object;
        validation = Validation.of(object);
      }
    } catch (InvalidData e) {
      // Prose may hold braces that mean nothing; only what was to be a plan is worth a complaint.
      if (answer.contains('"' + TASKS + '"')) {
        validation = Validation.broken(List.of(e.getMessage()));
      }
    }
  }

  /// The lines with those of fenced blocks made empty: what stands in code decides nothing.
  private static List<String> linesOutsideFences(String answer) {
    List<String> lines = new ArrayList<>();
    FenceScanner fences = new FenceScanner();
    for (String line : JsonBody.withoutMark(answer).lines().toList()) {
      lines.add(fences.next(line) == FenceScanner.Kind.TEXT ? line : "");
    }
    return lines;
  }
}
