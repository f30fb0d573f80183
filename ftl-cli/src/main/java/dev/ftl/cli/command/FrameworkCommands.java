package dev.ftl.cli.command;

import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Group;
import dev.ftl.cli.spec.Param;
import dev.ftl.cli.spec.Shape;
import dev.ftl.cli.spec.ValueParser;
import dev.ftl.data.framework.Detection;
import dev.ftl.data.framework.Framework;
import dev.ftl.data.framework.FrameworkDetector;
import dev.ftl.data.framework.FrameworkWeight;
import dev.ftl.data.framework.Frameworks;
import dev.ftl.data.framework.Idioms;
import java.nio.file.Path;
import java.util.List;

/// `ftl framework`: what FTL knows about web frameworks. Needs no database.
final class FrameworkCommands {

  private static final String GROUP = "framework";

  private static final Param<String> PATH =
      Param.argument(
              "PATH", ValueParser.word("PATH"), "the project's folder (default: the current one)")
          .orElse(".");
  private static final Param<String> NAME =
      Param.argument("F", ValueParser.word("F"), "the framework's name, in any case");

  private FrameworkCommands() {}

  static Group group() {
    return new Group(
        GROUP,
        "web frameworks: detection, idioms, weights",
        List.of(detect(), idioms(), weight(), list()));
  }

  private static Command detect() {
    return Command.of(
            GROUP, "detect", "Finds a project's framework from its README and its imports.")
        .takes(PATH)
        .answers(Shape.of(Detection.class))
        .example("echo 'from flask import Flask' > app.py", "ftl framework detect")
        .does(
            call -> {
              Path folder = call.context().folder();
              return FrameworkDetector.detect(folder.resolve(call.get(PATH)).normalize());
            });
  }

  private static Command idioms() {
    return Command.of(GROUP, "idioms", "Lists what code for a framework must and must not do.")
        .takes(NAME)
        .answers(Shape.of(Idioms.class))
        .example("ftl framework idioms FastAPI")
        .does(call -> Frameworks.idioms(call.get(NAME)));
  }

  private static Command weight() {
    return Command.of(
            GROUP, "weight", "Shows how much a framework's idioms differ from plain Python.")
        .takes(NAME)
        .answers(Shape.of(FrameworkWeight.class))
        .example("ftl framework weight django")
        .does(call -> Frameworks.weight(call.get(NAME)));
  }

  private static Command list() {
    return Command.of(GROUP, "list", "Lists the frameworks that FTL knows, heaviest first.")
        .answers(Shape.listOf(Framework.class))
        .example("ftl framework list")
        .does(_ -> Frameworks.all());
  }
}
