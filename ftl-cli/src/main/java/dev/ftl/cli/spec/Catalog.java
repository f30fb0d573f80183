package dev.ftl.cli.spec;

import java.util.List;
import java.util.stream.Stream;

/// The groups of commands. Groups are built on demand: building all of them takes longer than most
/// commands do.
public interface Catalog {

  /// The name of the top level, whose commands have no group.
  String TOP = "";

  /// The names of the groups below the top level, in the order in which help lists them.
  List<String> names();

  /// The group of that name, or `null`.
  Group named(String name);

  /// All groups, the top level first.
  default List<Group> all() {
    return Stream.concat(Stream.of(TOP), names().stream()).map(this::named).toList();
  }

  /// All commands, those of the top level first.
  default List<Command> commands() {
    return all().stream().flatMap(group -> group.commands().stream()).toList();
  }

  /// The words that may come first in a call, `help` aside.
  default List<String> firstWords() {
    return Stream.concat(names().stream(), named(TOP).verbs().stream()).toList();
  }
}
