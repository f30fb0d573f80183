/// What an agent host calls at certain moments: it is told, and may be told back, but it is never
/// made to fail or to wait.
package dev.ftl.cli.hook;
