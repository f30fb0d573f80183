/// The program `ftl`: its entry point, and how one call runs. [CallRunner] needs no process of its
/// own; only `Main`, `Cli` and `ProcessContext` know the streams and the environment of this one.
package dev.ftl.cli;
