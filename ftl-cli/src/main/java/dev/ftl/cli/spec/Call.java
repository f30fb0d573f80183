package dev.ftl.cli.spec;

import dev.ftl.data.Ftl;
import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.json.JsonBody;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonWriter;
import dev.ftl.data.json.Texts;
import dev.ftl.data.project.DatabaseLocation;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// One call of a command: its parameters' values, its standard input and its database.
public final class Call {

  /// What tells a plan from other objects in an answer.
  private static final String PLANS_MEMBER = "tasks";

  private final Map<String, Object> values;
  private final CallContext context;
  private final Stdin stdin;
  private final Consumer<String> progress;

  public Call(
      Map<String, Object> values, CallContext context, Stdin stdin, Consumer<String> progress) {
    this.values = values;
    this.context = context;
    this.stdin = stdin;
    this.progress = progress;
  }

  /// The parameter's value, or what it declares for calls that do not give it.
  @SuppressWarnings("unchecked") // The parser puts in what the parameter's own parser made.
  public <T> T get(Param<T> param) {
    return (T) values.getOrDefault(param.name(), param.otherwise());
  }

  /// All values of a parameter that may be repeated, in their order.
  @SuppressWarnings("unchecked") // As above.
  public <T> List<T> all(Param<T> param) {
    return (List<T>) values.getOrDefault(param.name(), List.of());
  }

  /// What the call finds around it.
  public CallContext context() {
    return context;
  }

  /// Takes lines that tell people how a long command comes along.
  public Consumer<String> progress() {
    return progress;
  }

  /// The same for commands that would be silent otherwise: only people at a terminal are told.
  public Consumer<String> progressToTerminal() {
    return context.isWatched() ? progress : _ -> {};
  }

  /// Tells the caller, as a line of JSON on standard error, of something that may be a mistake.
  public void warn(String warning) {
    progress.accept(JsonWriter.compact(JsonObject.of("warning", warning)));
  }

  /// The same, with the command that helps.
  public void warn(String warning, String hint) {
    progress.accept(
        JsonWriter.compact(JsonObject.of("warning", warning).with("hint", sameDatabase(hint))));
  }

  /// A hinted command as it must be called to mean this call's database.
  public String sameDatabase(String hint) {
    String database = get(GlobalOptions.DB);
    return database == null || !hint.startsWith("ftl ")
        ? hint
        : hint + " --db " + Texts.shellWord(database);
  }

  /// Standard input and output, for a command that takes them over.
  ///
  /// @param command the command, for the error
  /// @throws UsageException when the call shares them with others
  public Streams streams(String command) {
    if (context.host().streams() == null) {
      throw new UsageException(
          "ftl %s takes over standard input and output, so it must be called on its own, not among other calls"
              .formatted(command),
          "ftl %s --help".formatted(command));
    }
    return context.host().streams();
  }

  /// How long to wait for a lock.
  public Duration busyTimeout() {
    return values.containsKey(GlobalOptions.BUSY_TIMEOUT.name())
        ? Duration.ofMillis(get(GlobalOptions.BUSY_TIMEOUT))
        : context.host().busyTimeout();
  }

  /// Standard input as text.
  public String stdin() {
    return stdin.text();
  }

  /// The JSON object on standard input.
  ///
  /// @param what what it should be, for the error
  public JsonObject object(String what) {
    return JsonBody.object(stdin(), what);
  }

  /// The plan on standard input: bare, or in a planner's whole answer, where other JSON may come
  /// before it.
  public JsonObject plan() {
    return JsonBody.object(stdin(), "plan", PLANS_MEMBER);
  }

  /// The plan in the file that a parameter names, or on standard input for `-`.
  ///
  /// @param what what it should be, for the error
  public JsonObject plan(Param<String> file, String what) {
    return JsonBody.object(document(file), what, PLANS_MEMBER);
  }

  /// The text of the file that a parameter names, relative to the current folder; that of standard
  /// input for `-`.
  public String document(Param<String> file) {
    String name = get(file);
    return name.equals(Param.STDIN) ? stdin() : InputText.read(path(file));
  }

  /// The path that a parameter names, relative to the current folder.
  ///
  /// @throws UsageException when no path can be written so
  public Path path(Param<String> file) {
    try {
      return context.folder().resolve(get(file)).normalize();
    } catch (InvalidPathException e) {
      throw new UsageException(file.name() + " is no path: " + e.getMessage(), "ftl help");
    }
  }

  /// The path of a file to write that a parameter names. A folder below the current one that is a
  /// link to another place is not followed.
  ///
  /// @throws UsageException when no path can be written so
  /// @throws IoFailure when a link leads away
  public Path target(Param<String> file) {
    Path target = path(file);
    Path folder = context.folder();
    Path parent = target.getParent();
    if (parent != null && parent.startsWith(folder)) {
      try {
        if (!parent.toRealPath().startsWith(folder.toRealPath())) {
          throw new IoFailure(
              "The folder " + parent + " is behind a link to another place, which is not followed",
              null);
        }
      } catch (IOException _) {
        // There is no such folder; whoever writes the file says so.
      }
    }
    return target;
  }

  /// Where the database is.
  public DatabaseLocation location() {
    return context.database(get(GlobalOptions.DB));
  }

  /// The root of the project that the call means.
  public Path project() {
    return location().project(context.folder());
  }

  /// The database, for a command that needs one to be there.
  public Ftl existing() {
    return open(Access.EXISTING);
  }

  /// The database, for a command that creates it if need be.
  public Ftl created() {
    return open(Access.CREATE);
  }

  /// The database, for a command that only looks at it. Opening it tells whether it can be read.
  public Ftl readOnly() {
    return open(Access.READ_ONLY);
  }

  private Ftl open(Access access) {
    Ftl ftl = context.host().databases().open(location().path(), access, busyTimeout());
    return context.isWatched() ? new Ftl(ftl.database(), ftl.embedder().reporting(progress)) : ftl;
  }
}
