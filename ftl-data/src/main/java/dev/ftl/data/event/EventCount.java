package dev.ftl.data.event;

/// How many events of a type there are.
public record EventCount(String type, int count) {}
