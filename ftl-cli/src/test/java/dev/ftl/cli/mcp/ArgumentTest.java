package dev.ftl.cli.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentTest {

  /// A thousand million zeros would be more text than a JVM holds.
  @ParameterizedTest
  @CsvSource({
    "7, 7",
    "0.5, 0.5",
    "1e3, 1000",
    "25e-3, 0.025",
    "1e999999999, 1E+999999999",
    "1e-999999999, 1E-999999999"
  })
  void numbersAreTextAsTheCommandLineTakesThem(String number, String text) throws Exception {
    Json value = JsonReader.parseInput(number);
    assertThat(Argument.option("limit").text(value)).isEqualTo(text);
  }
}
