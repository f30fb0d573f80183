package dev.ftl.data.plan;

import java.util.List;
import java.util.Map;

/// A plan as its campaign works on it.
///
/// @param tasks the plan's tasks, each with the status that the campaign has it in, and what else
///   the campaign knows of it
/// @param graph the tasks as a graph, or `null` when their dependencies form a cycle
/// @param faults what is wrong with the dependencies, a sentence each
/// @param unreachable see [TaskGraph#unreachable]
public record PlanDetail(
    Plan plan,
    List<Task> tasks,
    PlanGraph graph,
    List<String> faults,
    Map<String, List<String>> unreachable) {}
