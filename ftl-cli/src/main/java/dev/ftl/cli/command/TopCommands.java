package dev.ftl.cli.command;

import dev.ftl.data.db.DatabaseLocation;
import java.util.List;

/// The commands without a group.
final class TopCommands {

  private TopCommands() {}

  static Group group() {
    return new Group(Groups.TOP, "the project's state as a whole", List.of(where()));
  }

  private static Command where() {
    return Command.of(Groups.TOP, "where", "Says which database is used, and why.")
        .answers(Shape.of(DatabaseLocation.class))
        .example("ftl where")
        .does(Call::location);
  }
}
