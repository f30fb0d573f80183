/// The commands, one file per group. Each verb is declared once, and calls one method of a service.
package dev.ftl.cli.command;
