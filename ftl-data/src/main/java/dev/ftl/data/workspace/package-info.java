/// Workspaces of builders: what a task needs to know, and what became of it.
package dev.ftl.data.workspace;
