package dev.ftl.data.plan;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Names;
import dev.ftl.data.limit.Details;
import dev.ftl.data.limit.Limits;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Checks a plan before anything of it is kept, and names every fault at once: a planner that is
/// told one fault at a time needs as many attempts.
public final class PlanCheck {

  private static final Pattern SEQ = Pattern.compile("\\d{3}");
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private final List<String> faults = new ArrayList<>();

  /// By seq, the fields that a revised task leaves as they were: whatever an older FTL kept there
  /// is no fault of the revision.
  private Map<String, Set<String>> leftOut = Map.of();

  private PlanCheck() {}

  /// The plan's tasks, with the defaults of `type` and `depends` filled in.
  ///
  /// @throws InvalidData with a sentence per fault in its details
  public static List<Task> check(JsonObject plan) {
    return check(plan, List.of());
  }

  /// The same for a plan that may revise a campaign's.
  ///
  /// @param others the campaign's tasks, which the plan's may depend on without repeating them
  static List<Task> check(JsonObject plan, List<Task> others) {
    PlanCheck check = new PlanCheck();
    check.text(plan, "objective", "The plan");
    check.shape(plan.get("framework"), Json.Text.class, "The plan's framework", "a string");
    check.shape(plan.get("idioms"), JsonObject.class, "The plan's idioms", "an object");
    List<Task> tasks = check.tasks(plan, others);
    return check.passed(tasks);
  }

  /// The faults of the plan as sentences; empty when it is valid.
  public static List<String> faults(JsonObject plan) {
    try {
      check(plan);
      return List.of();
    } catch (InvalidData e) {
      return e.details();
    }
  }

  /// The tasks of a plan alone, whatever its objective: for adding to a campaign, which has its
  /// own.
  ///
  /// @param others the campaign's tasks, which the plan's may depend on; those that the plan has
  ///   too give way
  /// @throws InvalidData with a sentence per fault in its details
  public static List<Task> checkTasks(JsonObject plan, List<Task> others) {
    PlanCheck check = new PlanCheck();
    List<Task> tasks = check.tasks(plan, others);
    return check.passed(tasks);
  }

  /// The tasks of a revised plan, each laid over the task that it revises: what it leaves out stays
  /// as it was. Their seqs may lack leading zeros.
  ///
  /// @param others the campaign's tasks
  /// @throws InvalidData with a sentence per fault in its details
  public static List<Task> checkRevision(JsonObject plan, List<Task> others) {
    PlanCheck check = new PlanCheck();
    Revision revision = Revision.of(plan, others);
    check.leftOut = revision.leftOut();
    List<Task> tasks = check.tasks(revision.plan(), others);
    return check.passed(tasks);
  }

  /// Checks the dependencies of tasks alone.
  ///
  /// @throws InvalidData when one dangles or several form a cycle
  public static void checkDependencies(List<Task> tasks) {
    PlanCheck check = new PlanCheck();
    check.dependencies(tasks);
    check.passed(tasks);
  }

  private List<Task> passed(List<Task> tasks) {
    if (!faults.isEmpty()) {
      throw new InvalidData("The plan is not valid: " + faults.getFirst() + more(), faults);
    }
    return tasks;
  }

  private String more() {
    return faults.size() == 1 ? "" : " (and " + Details.grouped(faults.size() - 1) + " more)";
  }

  private List<Task> tasks(JsonObject plan, List<Task> others) {
    if (!(plan.get("tasks") instanceof JsonArray array) || array.isEmpty()) {
      faults.add("The plan needs a non-empty list of tasks");
      return List.of();
    }
    List<Task> tasks = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      if (array.items().get(i) instanceof JsonObject object) {
        tasks.add(task(new Task(object), i));
      } else {
        faults.add("Task " + (i + 1) + " must be an object, not " + array.items().get(i).kind());
      }
    }
    duplicates(tasks);
    dependencies(union(others, tasks));
    return tasks;
  }

  /// The tasks and those of the others that they do not replace.
  static List<Task> union(List<Task> others, List<Task> tasks) {
    if (others.isEmpty()) {
      return tasks;
    }
    Set<String> seqs = new HashSet<>(tasks.stream().map(Task::seq).toList());
    return Stream.concat(
            others.stream().filter(other -> !seqs.contains(other.seq())), tasks.stream())
        .toList();
  }

  private Task task(Task task, int index) {
    JsonObject json = task.json();
    String seq = json.text("seq", "");
    boolean named = SEQ.matcher(seq).matches();
    String what = named ? "Task " + seq : "Task " + (index + 1);
    if (!named) {
      faults.add(what + " needs a seq of three digits, not " + named(json, "seq"));
    }
    Set<String> unchanged = leftOut.getOrDefault(seq, Set.of());
    if (!unchanged.contains("slug")) {
      slug(json, what);
    }
    type(json, what);
    if (!unchanged.contains("delta")) {
      files(json, what);
    }
    if (!unchanged.contains("verify")) {
      text(json, "verify", what);
    }
    dependsShape(json, what);
    budget(json, what);
    list(json, "preflight", what);
    return new Task(json.withDefault("type", "BUILD").withDefault("depends", Task.NO_DEPENDENCY));
  }

  private void slug(JsonObject json, String what) {
    String slug = json.text("slug", "");
    if (slug.length() > Limits.SLUG_CHARACTERS || !SLUG.matcher(slug).matches()) {
      faults.add(
          what
              + " needs a slug in kebab-case of at most "
              + Limits.SLUG_CHARACTERS
              + " characters, not "
              + named(json, "slug"));
    }
  }

  private void type(JsonObject json, String what) {
    if (json.has("type")) {
      String type = json.text("type", "");
      boolean known = Names.parse(TaskType.class, type.toLowerCase(Locale.ROOT)) != null;
      if (!known || !type.equals(type.toUpperCase(Locale.ROOT))) {
        faults.add(
            what + " has type " + named(json, "type") + "; the types are SPEC, BUILD and VERIFY");
      }
    }
  }

  private void files(JsonObject json, String what) {
    list(json, "creates", what);
    if (!(json.get("delta") instanceof JsonArray)) {
      faults.add(what + " needs a delta: the list of the files that it changes");
      return;
    }
    list(json, "delta", what);
    boolean mayBeEmpty = json.text("type", "").equals("VERIFY") || !json.array("creates").isEmpty();
    if (json.array("delta").isEmpty() && !mayBeEmpty) {
      faults.add(
          what + " has an empty delta, which only a VERIFY task or one with creates may have");
    }
  }

  private void dependsShape(JsonObject json, String what) {
    Json depends = json.get("depends");
    boolean wellFormed =
        depends instanceof JsonArray array
            ? array.texts().size() == array.size()
            : depends instanceof Json.Null || depends instanceof Json.Text;
    if (!wellFormed) {
      faults.add(what + " needs depends to be \"none\", a seq or a list of seqs");
    }
  }

  private void budget(JsonObject json, String what) {
    if (json.has("budget")) {
      boolean positive =
          json.number("budget") instanceof Long budget && budget > 0 && budget <= Integer.MAX_VALUE;
      if (!positive || json.number("budget") instanceof BigInteger) {
        faults.add(
            what + " needs budget to be a positive whole number, not " + named(json, "budget"));
      }
    }
  }

  private void list(JsonObject json, String name, String what) {
    if (!json.has(name)) {
      return;
    }
    if (!(json.get(name) instanceof JsonArray array)) {
      faults.add(
          what + " needs " + name + " to be a list of strings, not " + json.get(name).kind());
    } else if (array.texts().stream().filter(text -> !text.isBlank()).count() != array.size()) {
      faults.add(what + " needs every item of " + name + " to be a non-empty string");
    }
  }

  private void text(JsonObject json, String name, String what) {
    if (json.text(name, "").isBlank()) {
      faults.add(what + " needs a non-empty " + name);
    }
  }

  private void shape(Json value, Class<? extends Json> type, String what, String wanted) {
    if (!(value instanceof Json.Null) && !type.isInstance(value)) {
      faults.add(what + " must be " + wanted + ", not " + value.kind());
    }
  }

  private void duplicates(List<Task> tasks) {
    Set<String> seen = new HashSet<>();
    for (Task task : tasks) {
      if (!task.seq().isEmpty() && !seen.add(task.seq())) {
        faults.add("Two tasks have the seq " + task.seq());
      }
    }
  }

  private void dependencies(List<Task> tasks) {
    Set<String> seqs = new HashSet<>(tasks.stream().map(Task::seq).toList());
    for (Task task : tasks) {
      for (String on : task.depends()) {
        if (!seqs.contains(on)) {
          faults.add("Task " + task.seq() + " depends on " + on + ", which is not in the plan");
        }
      }
    }
    List<String> cycle = new TaskGraph(tasks, Instant.EPOCH).cycle();
    if (!cycle.isEmpty()) {
      faults.add("The dependencies form a cycle: " + String.join(" -> ", cycle));
    }
  }

  private static String named(JsonObject json, String name) {
    Json value = json.get(name);
    return value instanceof Json.Num ? "the number " + value.quoted() : value.quoted();
  }
}
