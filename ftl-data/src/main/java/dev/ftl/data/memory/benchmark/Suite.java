package dev.ftl.data.memory.benchmark;

import java.util.Random;

/// A benchmark of the memory.
interface Suite {

  /// The parts that it is measured in, e.g. one for each size. Each has the same number of samples.
  default int parts() {
    return 1;
  }

  /// Prepares a part.
  ///
  /// @param part from 0, in order
  default void prepare(int part) {}

  /// Measures one sample of each metric of the part that was prepared.
  ///
  /// @param random what the sample's inputs are drawn from; the same draws give the same inputs
  void sample(Random random, Measurements measurements);

  /// Removes what was prepared.
  default void end() {}
}
