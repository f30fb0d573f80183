package dev.ftl.data.benchmark.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionGuessTest {

  @ParameterizedTest
  @CsvSource({
    "startup_plan_list, ms, LOWER",
    "Wall time, , LOWER",
    "latency_p95, , LOWER",
    "hit_latency, , LOWER",
    "heapUsed, MB, LOWER",
    "tokens_total, tokens, LOWER",
    "agent_api_calls_builder, calls, LOWER",
    "memory_assisted_cost, tokens, LOWER",
    "price, USD, LOWER",
    "error_rate, %, LOWER",
    "cache_misses, , LOWER",
    "score, ms/op, LOWER",
    "allocated, B/op, LOWER",
    "accuracy, %, HIGHER",
    "hit_rate, %, HIGHER",
    "cache-hits, calls, HIGHER",
    "throughput, , HIGHER",
    "score, ops/s, HIGHER",
    "tokens_per_second, tokens, HIGHER",
    "time_saved, s, HIGHER",
    "errors_saved, , HIGHER",
    "error_time_saved, ms, HIGHER",
    "size, TB, LOWER",
    "token_savings, tokens, HIGHER",
    "efficiency_improvement, %, HIGHER",
    "agents, agents, NONE",
    "knowledge_accumulated, entries, NONE",
    "x, , NONE",
    "---, , NONE",
  })
  void followsFromUnitAndName(String metric, String unit, Direction direction) {
    assertThat(DirectionGuess.of(metric, unit)).isEqualTo(direction);
  }
}
