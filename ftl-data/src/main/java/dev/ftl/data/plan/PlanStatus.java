package dev.ftl.data.plan;

/// How far a plan has come.
public enum PlanStatus {
  ACTIVE,
  EXECUTED,
  SUPERSEDED
}
