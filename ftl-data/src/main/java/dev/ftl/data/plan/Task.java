package dev.ftl.data.plan;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonBacked;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Names;
import dev.ftl.data.json.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// A task of a plan or campaign. A view of its JSON, so that fields which FTL does not know are
/// kept.
public record Task(JsonObject json) implements JsonBacked {

  /// What `depends` says for no dependency.
  public static final String NO_DEPENDENCY = "none";

  /// The tasks in a JSON array; items that are no objects are passed over.
  public static List<Task> listOf(JsonArray tasks) {
    return tasks.objects().stream().map(Task::new).toList();
  }

  /// A seq in its one form: `1` and `01` become `001`; anything but digits stays as it is.
  public static String normalSeq(String seq) {
    String digits = seq.strip();
    boolean number =
        !digits.isEmpty() && digits.length() < 3 && digits.chars().allMatch(Character::isDigit);
    return number ? "0".repeat(3 - digits.length()) + digits : digits;
  }

  /// The task's number in its plan, three digits; empty if it has none.
  public String seq() {
    return seqOf(json.get("seq"));
  }

  /// The task's name in kebab case; empty if it has none.
  public String slug() {
    return json.text("slug", "");
  }

  /// The workspace that works on it: `001-slug`.
  public String workspaceId() {
    return seq() + "-" + slug();
  }

  /// The task's type, [TaskType#BUILD] unless it names another.
  public TaskType type() {
    TaskType type = Names.parse(TaskType.class, json.text("type", "").toLowerCase(Locale.ROOT));
    return Objects.requireNonNullElse(type, TaskType.BUILD);
  }

  /// The task's status, [TaskStatus#PENDING] unless it names another.
  public TaskStatus status() {
    TaskStatus status = Names.parse(TaskStatus.class, json.text("status", ""));
    return Objects.requireNonNullElse(status, TaskStatus.PENDING);
  }

  /// The seqs that it depends on, each once.
  public List<String> depends() {
    return seqs("depends");
  }

  /// The seqs of the blocked tasks because of which it is blocked; empty when it is not, or for a
  /// reason of its own.
  public List<String> blockedBy() {
    return seqs("blocked_by");
  }

  private List<String> seqs(String name) {
    Json value = json.get(name);
    List<Json> named = value instanceof JsonArray array ? array.items() : List.of(value);
    return named.stream()
        .map(Task::seqOf)
        .filter(seq -> !seq.isEmpty() && !seq.equals(NO_DEPENDENCY))
        .distinct()
        .toList();
  }

  /// The files that it changes, relative to the project's root.
  public List<String> delta() {
    return json.array("delta").texts();
  }

  /// The files that it creates, relative to the project's root.
  public List<String> creates() {
    return json.array("creates").texts();
  }

  /// The command that tells whether it is done; empty if it has none.
  public String verify() {
    return json.text("verify", "");
  }

  /// Who has claimed it, or who had when it was completed or blocked; `null` for nobody.
  public String owner() {
    return json.text("owner");
  }

  /// Whether this worker has claimed it and may work on it.
  public boolean isHeldBy(String worker) {
    return status() == TaskStatus.IN_PROGRESS && worker.equals(owner());
  }

  /// When the claim runs out, or `null` when it never does: claims without a lease, those of an
  /// older FTL among them.
  public Instant leaseUntil() {
    return Timestamps.parse(json.text("lease_until"));
  }

  /// The task's status as far as claiming is concerned: a task whose lease has run out is pending
  /// again, although its row still names the owner.
  public TaskStatus status(Instant now) {
    TaskStatus status = status();
    if (status != TaskStatus.IN_PROGRESS) {
      return status;
    }
    Instant until = leaseUntil();
    return until == null || until.isAfter(now) ? status : TaskStatus.PENDING;
  }

  /// This task with that field set.
  public Task with(String name, Object value) {
    return new Task(json.with(name, value));
  }

  /// This task without those fields.
  public Task without(String... names) {
    return new Task(json.without(names));
  }

  private static String seqOf(Json value) {
    if (value instanceof Json.Text(String text)) {
      return normalSeq(text);
    }
    return value instanceof Json.Num(Number number) ? normalSeq(number.toString()) : "";
  }
}
