package dev.ftl.cli.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every input that is kept goes through its target again in each build, without the fuzzer.
class FuzzCorpusTest {

  @ParameterizedTest
  @EnumSource
  void everyInputIsStillHandled(Target target) throws IOException {
    List<Path> files = Corpus.files(target);
    assertThat(files).isNotEmpty();
    Fuzzer.fuzzerTestOneInput(Fuzzer.input(target, new byte[0]));
    for (Path file : files) {
      try {
        Fuzzer.fuzzerTestOneInput(Fuzzer.input(target, Files.readAllBytes(file)));
      } catch (RuntimeException | Error e) {
        throw new AssertionError("Fails for " + file, e);
      }
    }
  }
}
