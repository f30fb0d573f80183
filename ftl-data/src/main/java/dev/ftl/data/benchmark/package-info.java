/// Runs of benchmarks: recording, reading, comparing and following a metric over time. The
/// computation is in `statistics`, the text in `report`.
package dev.ftl.data.benchmark;
