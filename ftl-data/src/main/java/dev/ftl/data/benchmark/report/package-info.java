/// Comparisons and histories as text for terminals and as Markdown.
package dev.ftl.data.benchmark.report;
