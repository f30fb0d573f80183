/// What needs a person: blocked tasks, expired leases, stuck campaigns, regressions.
package dev.ftl.data.attention;
