package dev.ftl.cli.mcp;

/// What a line from the client turned out to be.
sealed interface Incoming permits Message, Message.Invalid {}
