package dev.ftl.data.session;

/// The arrival of an explorer's result.
///
/// @param newSession whether the session was unknown until then
public record Arrival(ResultWritten result, boolean newSession) {}
