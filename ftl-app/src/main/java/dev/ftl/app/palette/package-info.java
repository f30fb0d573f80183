/// The command palette: finds every command and entry.
package dev.ftl.app.palette;
