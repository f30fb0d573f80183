package dev.ftl.cli.parse;

import dev.ftl.cli.spec.CallError;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Group;
import java.util.Map;

/// What the words of a call mean.
public sealed interface Parsed {

  /// A question for help.
  ///
  /// @param group the group that it is about, if it is about one
  /// @param command the command that it is about, if it is about one
  record Help(Topic topic, Group group, Command command) implements Parsed {

    static Help about(Topic topic) {
      return new Help(topic, null, null);
    }

    static Help about(Group group) {
      return new Help(Topic.GROUP, group, null);
    }

    static Help about(Command command) {
      return new Help(Topic.COMMAND, null, command);
    }
  }

  /// What help is about.
  enum Topic {
    OVERVIEW,
    ALL_COMMANDS,
    FLOW,
    GROUP,
    COMMAND
  }

  /// A call of a command.
  ///
  /// @param values by the names of their parameters; those not given are missing
  record Invocation(Command command, Map<String, Object> values) implements Parsed {}

  /// Words that are not understood.
  record Invalid(CallError error) implements Parsed {}
}
