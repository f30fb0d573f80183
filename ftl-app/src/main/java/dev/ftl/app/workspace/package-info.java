/// The screen of workspaces: a board by status.
package dev.ftl.app.workspace;
