/// The screen of plans: tasks as a graph or a table.
package dev.ftl.app.plan;
