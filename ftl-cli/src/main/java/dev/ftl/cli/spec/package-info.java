/// What a command is: groups, commands, parameters and the types of their values, shapes of
/// answers, and what a command gets and returns. It knows no command, no parser and no output.
package dev.ftl.cli.spec;
