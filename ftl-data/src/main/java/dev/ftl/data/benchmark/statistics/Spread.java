package dev.ftl.data.benchmark.statistics;

/// How samples lie around their median, in the metric's unit. Quartiles are interpolated linearly,
/// as NumPy's and R's are unless told otherwise.
public record Spread(double min, double lowerQuartile, double upperQuartile, double max) {}
