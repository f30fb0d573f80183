package dev.ftl.data.workspace;

/// A memory that a workspace was given.
///
/// @param type `failure` or `pattern`
public record InjectedMemory(String name, String type) {}
