/// Watches the database, and asks the questions of the visible screen again after each commit.
package dev.ftl.app.live;
