/// Runs calls, one or many: arguments and input in, an answer or an error out. It needs no process
/// of its own and knows no command, only their catalog.
package dev.ftl.cli.call;
