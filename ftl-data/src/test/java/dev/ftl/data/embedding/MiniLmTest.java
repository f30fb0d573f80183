package dev.ftl.data.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.project.CacheFolders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MiniLmTest {

  private static final Embedder EMBEDDER = MiniLm.load(CacheFolders.ofProcess());

  @TempDir Path folder;

  @Test
  void findsTextsAsSimilarAsLangchain4jDoes() throws IOException {
    List<String> pairs;
    try (InputStream in = getClass().getResourceAsStream("pairs.tsv")) {
      pairs = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    assertThat(pairs).hasSize(60);
    for (String pair : pairs) {
      String[] columns = pair.split("\t");
      double cosine = Vectors.cosine(EMBEDDER.embed(columns[1]), EMBEDDER.embed(columns[2]));
      assertThat(cosine).as(pair).isCloseTo(Double.parseDouble(columns[0]), within(1e-4));
    }
  }

  @Test
  void makesVectorsOfLengthOneWhateverTheText() {
    for (String text : new String[] {null, "", " ", "word", "🚀", "\ud800", "x".repeat(1 << 20)}) {
      float[] vector = EMBEDDER.embed(text);
      assertThat(vector).hasSize(Embedder.DIMENSIONS);
      assertThat(Vectors.cosine(vector, vector)).isCloseTo(1, within(1e-6));
      assertThat(Vectors.read(Vectors.bytes(vector, EMBEDDER.model()), EMBEDDER.model()))
          .as("a vector that a database may hold")
          .isEqualTo(vector);
    }
  }

  @Test
  void embedsEachTextAsIfItWereAlone() {
    List<String> texts = List.of("a short one", "a much longer one, with many more words", "x");
    assertThat(EMBEDDER.embedAll(texts))
        .containsExactly(texts.stream().map(EMBEDDER::embed).toArray(float[][]::new));
  }

  @Test
  void saysWhereItCannotBeUnpacked() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> MiniLm.load(List.of(file.resolve("cache"))))
        .isInstanceOf(IoFailure.class)
        .hasMessageContaining("The embedding model cannot be unpacked: " + file)
        .extracting("hint")
        .asString()
        .contains("FTL_CACHE_DIR");
  }
}
