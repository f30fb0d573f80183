/// Pure statistics, without a database: samples and units, rank tests, bootstrap intervals, change
/// points, proportions, and the comparison of two runs.
package dev.ftl.data.benchmark.statistics;
