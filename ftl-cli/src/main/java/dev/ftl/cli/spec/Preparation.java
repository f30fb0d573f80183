package dev.ftl.cli.spec;

/// What an example takes for granted. Help names it by the command that does it, since every
/// example would begin with the same lines otherwise.
///
/// @param by the command that does it, without `ftl`
/// @param line a line for a shell
public record Preparation(String by, String line) {}
