/// Everything that is printed: JSON, help, schemas, completion scripts and errors. It knows what a
/// command is, but no command.
package dev.ftl.cli.output;
