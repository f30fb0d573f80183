package dev.ftl.data.memory;

/// A pattern as an agent is told of it.
///
/// @param saved what it saved, in tokens
/// @param trigger when it applies
/// @param insight what to do
public record KnownPattern(String name, long saved, String trigger, String insight) {}
