package dev.ftl.data.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonReader;
import dev.ftl.data.json.MalformedJsonException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Compares with the tokenizer of the model's makers.
class WordPieceTokenizerTest {

  private static final String[] PARTS = {
    "The",
    "quick brown",
    "fox",
    "jumps",
    "over",
    "database",
    "unbelievably",
    "antidisestablishment",
    "SQLITE_BUSY_SNAPSHOT",
    "camelCaseIdentifier",
    "src/main/java/Main.java",
    "dev.ftl.Main",
    "ModuleNotFoundError:",
    "'flask'",
    "Map<String,List<Integer>>",
    "a=b+c;",
    "--limit",
    "0x1F",
    "3.14",
    "2026-01-14T21:43:33.328599Z",
    "don't",
    "naïve",
    "façade",
    "Ünïcödé",
    "ΟΔΥΣΣΕΥΣ",
    "straße",
    "İstanbul",
    "Ǆ",
    "ﬁne",
    "½",
    "e\u0301",
    "a\u0300\u0316",
    "日本語",
    "你好,世界",
    "한국어",
    "ไทย",
    "हिन्दी",
    "שלום",
    "مرحبا",
    "🚀",
    "👩‍👩‍👧",
    "🇦🇹",
    "\ufe0f",
    "\u200b",
    "\u200f",
    "\u00ad",
    "\ufeff",
    "\ufffd",
    "\u0000",
    "\u0007",
    "\u001b[31m",
    "\t",
    "\n",
    "\r\n",
    "\u000b",
    "\u00a0",
    "\u2003",
    "\u2028",
    "\u3000",
    "[CLS]",
    "[SEP]",
    "[MASK]",
    "[UNK]",
    "[PAD]",
    "[sep]",
    "[[SEP]]",
    "[",
    "]",
    "##ing",
    "#",
    "…",
    "—",
    "«»",
    "¿",
    "$",
    "€",
    "^",
    "`",
    "~",
    "|",
    "x".repeat(100),
    "x".repeat(101),
    "é".repeat(99),
    "\u4e00\u9fff\u3400",
    "\ud840\udc00",
    "\u166d",
    "\u2e5d",
  };

  private static HuggingFaceTokenizer reference;
  private static WordPieceTokenizer tokenizer;

  @BeforeAll
  static void load() throws IOException, MalformedJsonException {
    byte[] json;
    try (InputStream in = MiniLm.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json")) {
      json = in.readAllBytes();
    }
    // Its library is in its jar; nothing is to be downloaded.
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("DJL_CACHE_DIR", "target/djl");
    Map<String, String> options =
        Map.of(
            "padding", "false",
            "truncation", "true",
            "maxLength", Integer.toString(WordPieceTokenizer.MAX_PIECES));
    reference = HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(json), options);
    JsonObject model =
        ((JsonObject) JsonReader.parse(new String(json, StandardCharsets.UTF_8))).object("model");
    tokenizer = new WordPieceTokenizer(new Vocabulary(Vocabulary.file(model.object("vocab"))));
  }

  @AfterAll
  static void close() {
    reference.close();
  }

  @Test
  void cutsGeneratedTextsAsTheReferenceDoes() {
    Random random = new Random(12);
    for (int i = 0; i < 5000; i++) {
      StringBuilder text = new StringBuilder();
      int parts = random.nextInt(i % 100 == 0 ? 400 : 24);
      for (int part = 0; part < parts; part++) {
        text.append(
            random.nextInt(6) == 0 ? character(random) : PARTS[random.nextInt(PARTS.length)]);
        text.append(random.nextInt(3) == 0 ? "" : " ");
      }
      assertSame(text.toString());
    }
  }

  /// Twice: where a word ends, and inside one.
  @Test
  void takesEveryCharacterForWhatTheReferenceTakesItFor() {
    StringBuilder text = new StringBuilder();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (Character.isDefined(c) && Character.getType(c) != Character.SURROGATE) {
        text.append('a').appendCodePoint(c).append("b e").appendCodePoint(c).append(' ');
        if (text.length() > 200) {
          assertSame(text.toString());
          text.setLength(0);
        }
      }
    }
  }

  @Test
  void keepsTheFirst256Pieces() {
    assertSame("word ".repeat(253));
    assertSame("word ".repeat(254));
    assertSame("word ".repeat(255));
    assertSame("unbelievably".repeat(8) + " ".repeat(9) + "antidisestablishment ".repeat(60));
    assertThat(tokenizer.encode("a ".repeat(1000))).hasSize(256).startsWith(101).endsWith(102);
    assertThat(tokenizer.encode("")).containsExactly(101, 102);
  }

  private static void assertSame(String text) {
    long[] wanted = reference.encode(text).getIds();
    int[] ids = tokenizer.encode(text);
    long[] wide = new long[ids.length];
    for (int i = 0; i < ids.length; i++) {
      wide[i] = ids[i];
    }
    assertThat(wide).as(text).isEqualTo(wanted);
  }

  private static String character(Random random) {
    int c = random.nextInt(random.nextBoolean() ? 0x3000 : Character.MAX_CODE_POINT + 1);
    return Character.getType(c) == Character.SURROGATE ? "" : Character.toString(c);
  }
}
