package dev.ftl.cli.spec;

/// A parameter of a command: an option (`--limit`), a flag, or a positional argument (`OBJECTIVE`).
/// It is declared once; parsing, help and [Call#get] follow from it.
///
/// @param name with dashes for options and flags, in capitals for arguments
/// @param parser how its text becomes a value; `null` for a flag
/// @param required whether a call without it is refused
/// @param otherwise the value when it is not given
/// @param about a phrase for help
/// @param repeatable whether it may be given several times; [Call#all] returns the values then
/// @param orStdin whether a call without it means standard input, unless that is empty
public record Param<T>(
    String name,
    ValueParser<T> parser,
    boolean required,
    T otherwise,
    String about,
    boolean repeatable,
    boolean orStdin) {

  /// The name of a file that stands for standard input.
  public static final String STDIN = "-";

  private Param(String name, ValueParser<T> parser, boolean required, T otherwise, String about) {
    this(name, parser, required, otherwise, about, false, false);
  }

  /// An option with a value, `null` unless given.
  public static <T> Param<T> option(String name, ValueParser<T> parser, String about) {
    return new Param<>(name, parser, false, null, about);
  }

  /// An option without a value.
  public static Param<Boolean> flag(String name, String about) {
    return new Param<>(name, null, false, false, about);
  }

  /// A positional argument that names a file to read, or standard input by `-` or by its absence.
  public static Param<String> document(String about) {
    return new Param<>(
        "FILE",
        ValueParser.word("FILE"),
        true,
        null,
        about + "; - or none reads standard input",
        false,
        true);
  }

  /// A positional argument, required.
  public static <T> Param<T> argument(String name, ValueParser<T> parser, String about) {
    return new Param<>(name, parser, true, null, about);
  }

  /// This parameter, refused when absent.
  public Param<T> needed() {
    return new Param<>(name, parser, true, null, about);
  }

  /// This parameter, not refused when absent.
  public Param<T> optional() {
    return new Param<>(name, parser, false, null, about);
  }

  /// This parameter with a value for calls that do not give one.
  public Param<T> orElse(T value) {
    return new Param<>(name, parser, false, value, about);
  }

  /// This parameter, given as often as needed.
  public Param<T> repeated() {
    return new Param<>(name, parser, required, otherwise, about, true, orStdin);
  }

  /// Whether it has a name on the command line.
  public boolean isOption() {
    return name.startsWith("-");
  }

  /// Whether it is an option without a value.
  public boolean isFlag() {
    return parser == null;
  }

  /// As the usage line shows it, e.g. `[--limit N]`.
  public String usage() {
    String shown = isFlag() || !isOption() ? name : name + " " + parser.metavar();
    return required && !orStdin ? shown : "[" + shown + "]";
  }

  /// As the list of parameters names it, e.g. `--limit N`.
  public String label() {
    return isFlag() || !isOption() ? name : name + " " + parser.metavar();
  }
}
