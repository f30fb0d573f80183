/// The program `ftl`: its entry point. Only `Main`, `Cli` and `ProcessContext` know the streams and
/// the environment of this process.
package dev.ftl.cli;
