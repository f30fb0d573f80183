package dev.ftl.data.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.json.JsonBody;
import dev.ftl.data.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is read from agents' JSON, and what is good enough to be remembered.
class NewMemoryTest {

  private static JsonObject json(String text) {
    return JsonBody.object(text, "failure");
  }

  private static NewMemory failure(String fields) {
    return NewMemoryReader.read(MemoryType.FAILURE, json("{\"name\": \"n\", " + fields + "}"));
  }

  @Test
  void convertsWhatCanMeanOnlyOneThing() {
    NewMemory failure =
        NewMemoryReader.read(
            MemoryType.FAILURE,
            json(
                """
                {"name": " tsv-quotes ", "type": "failure", "trigger": "need to escape", "resolution": "quotechar",
                 "match": null, "cost": "1500.5", "source": "001-a", "created_at": "2026-01-02T03:04:05Z", "id": 7,
                 "_tier": "critical", "severity": "high"}
                """));
    assertThat(failure)
        .isEqualTo(
            new NewMemory(
                MemoryType.FAILURE,
                "tsv-quotes",
                "need to escape",
                "quotechar",
                null,
                1501,
                List.of("001-a"),
                Instant.parse("2026-01-02T03:04:05Z"),
                JsonObject.of("severity", "high")));
    assertThat(failure("\"source\": [\"a\", 7, null, \"a\", \" \"]").source())
        .containsExactly("a", "7");
    NewMemory pattern =
        NewMemoryReader.read(
            MemoryType.PATTERN, json("{\"name\": \"p\", \"insight\": \"i\", \"saved\": 9}"));
    assertThat(pattern.resolution()).isEqualTo("i");
    assertThat(pattern.cost()).isEqualTo(9);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"cost\": 1e300",
        "\"cost\": -1e300",
        "\"cost\": 99999999999999999999",
        "\"cost\": \"NaN\"",
        "\"cost\": \"many\"",
        "\"cost\": []",
        "\"cost\": true",
        "\"trigger\": 7",
        "\"fix\": [\"a\"]",
        "\"match\": {}",
        "\"source\": {\"a\": 1}",
        "\"source\": [[]]",
        "\"created_at\": \"yesterday\"",
        "\"type\": \"pattern\"",
        "\"name\": \"  \"",
        "\"name\": null"
      })
  void refusesInWords(String field) {
    InvalidData refused = catchThrowableOfType(InvalidData.class, () -> failure(field));
    assertThat(refused).isNotNull();
    String name = field.substring(1, field.indexOf('"', 1));
    assertThat(refused.getMessage()).startsWith("The failure: " + name + " must");
  }

  /// Rounding must not compute the power of ten.
  @ParameterizedTest
  @CsvSource({
    "1e-999999999, 0",
    "'\"-1e-999999999\"', 0",
    "0e-999999999, 0",
    "0e999999999, 0",
    "0.09, 0",
    "0.49, 0",
    "0.5, 1",
    "99.5, 100",
    "1.5e3, 1500",
    "1e15, 1000000000000000"
  })
  void roundsTokensWhateverTheirExponent(String cost, long tokens) {
    assertThat(failure("\"cost\": " + cost).cost()).isEqualTo(tokens);
  }

  @Test
  void namesEveryFaultOfAnImport() {
    String memory = "{\"failures\": [{\"name\": \"\"}, 7], \"patterns\": {}}";
    InvalidData refused =
        catchThrowableOfType(InvalidData.class, () -> NewMemoryReader.readAll(json(memory)));
    assertThat(refused.details())
        .containsExactly(
            "Item 1 of failures: name must not be empty",
            "Item 2 of failures must be an object, not a number",
            "patterns must be an array, not an object");
    assertThat(catchThrowableOfType(InvalidData.class, () -> NewMemoryReader.readAll(json("{}"))))
        .hasMessage("The memory must have failures or patterns");
  }

  @ParameterizedTest
  @CsvSource({
    "error,            trigger_too_generic",
    "'  Error!!!!!!!', trigger_too_generic",
    "EXCEPTION,        trigger_too_generic",
    "short one,        trigger_too_short:9",
    "'',               trigger_too_short:0",
    "🧨🧨🧨🧨🧨,     trigger_too_short:5",
    "ten chars!,       ",
    "unknown host: db, "
  })
  void keepsOutTriggersThatSayNothing(String trigger, String code) {
    QualityGate.Rejection rejection =
        QualityGate.rejection(NewMemory.failure("n", trigger, "", null, 100, List.of()));
    assertThat(rejection == null ? null : rejection.code()).isEqualTo(code);
  }

  @Test
  void keepsOutCheapFailuresAndShortInsights() {
    String trigger = "a trigger of some length";
    assertThat(QualityGate.rejection(NewMemory.failure("n", trigger, "", null, 99, List.of())))
        .extracting(QualityGate.Rejection::code)
        .isEqualTo("cost_too_low:99");
    assertThat(QualityGate.rejection(NewMemory.failure("n", trigger, "", null, -5, List.of())))
        .extracting(QualityGate.Rejection::code)
        .isEqualTo("cost_too_low:-5");
    assertThat(QualityGate.rejection(NewMemory.pattern("n", trigger, "too short", 0, List.of())))
        .extracting(QualityGate.Rejection::code)
        .isEqualTo("insight_too_short:9");
    assertThat(QualityGate.rejection(NewMemory.pattern("n", trigger, "long enough", 0, List.of())))
        .isNull();
  }
}
