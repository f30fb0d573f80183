/// Benchmarks of the memory, on databases of their own: how well and how fast it finds entries, how
/// well it recognises what it knows, whether it learns, and what pruning keeps.
package dev.ftl.data.memory.benchmark;
