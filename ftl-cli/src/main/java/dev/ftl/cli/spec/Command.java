package dev.ftl.cli.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A verb of a group: what it takes, what it answers, how it is called and what it does. All that
/// help and schema say of it is here.
///
/// @param group the group's name; empty at the top level
/// @param verb its name in the group
/// @param about a sentence for help
/// @param params its parameters, arguments in their order
/// @param body what standard input must hold, for help; `null` when it is not read
/// @param shape the shape of the answer
/// @param exits what its negative exit codes mean, a phrase each; empty when it has none
/// @param needs what the example takes for granted
/// @param lines the example: lines for a shell that work once that is done
/// @param action what it does
public record Command(
    String group,
    String verb,
    String about,
    List<Param<?>> params,
    String body,
    Shape shape,
    List<String> exits,
    List<Preparation> needs,
    String lines,
    Function<Call, Answer> action) {

  /// A command without parameters that does nothing yet; the `with` methods add to it.
  public static Command of(String group, String verb, String about) {
    return new Command(group, verb, about, List.of(), null, null, List.of(), List.of(), null, null);
  }

  /// With these parameters.
  public Command takes(Param<?>... params) {
    return new Command(
        group, verb, about, List.of(params), body, shape, exits, needs, lines, action);
  }

  /// With a body on standard input.
  ///
  /// @param body what it must hold, for help
  public Command reads(String body) {
    return new Command(group, verb, about, params, body, shape, exits, needs, lines, action);
  }

  /// With answers of this shape.
  public Command answers(Shape shape) {
    return new Command(group, verb, about, params, body, shape, exits, needs, lines, action);
  }

  /// With a negative answer.
  ///
  /// @param code its exit code
  /// @param meaning what it means, for help
  public Command exits(int code, String meaning) {
    List<String> more = new ArrayList<>(exits);
    more.add(code + "  " + meaning);
    return new Command(
        group, verb, about, params, body, shape, List.copyOf(more), needs, lines, action);
  }

  /// With an example that takes this for granted.
  public Command after(Preparation... preparations) {
    return new Command(
        group, verb, about, params, body, shape, exits, List.of(preparations), lines, action);
  }

  /// With an example: lines for a shell that work when pasted into an empty folder, once what they
  /// take for granted is done.
  public Command example(String... example) {
    String text = String.join("\n", example);
    return new Command(group, verb, about, params, body, shape, exits, needs, text, action);
  }

  /// With what it does, whose answer is never negative.
  public Command does(Function<Call, Object> action) {
    return decides(call -> Answer.of(action.apply(call)));
  }

  /// With what it does, whose answer may be negative.
  public Command decides(Function<Call, Answer> action) {
    return new Command(group, verb, about, params, body, shape, exits, needs, lines, action);
  }

  /// The example with all that it takes for granted: lines that work when pasted into an empty
  /// folder.
  public String example() {
    return Stream.concat(needs.stream().map(Preparation::line), Stream.of(lines))
        .collect(Collectors.joining("\n"));
  }

  /// What has to be done before the example, by the commands that do it; empty for nothing.
  public List<String> preparation() {
    return needs.stream().map(Preparation::by).toList();
  }

  /// How it is called, without options: `plan write`.
  public String path() {
    return group.isEmpty() ? verb : group + " " + verb;
  }

  /// The command that explains this one.
  public String helpHint() {
    return "ftl " + path() + " --help";
  }

  /// Runs it.
  public Answer run(Call call) {
    return action.apply(call);
  }
}
