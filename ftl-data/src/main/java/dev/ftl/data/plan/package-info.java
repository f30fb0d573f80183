/// Plans as graphs of tasks: checking, writing, decisions of planners.
package dev.ftl.data.plan;
