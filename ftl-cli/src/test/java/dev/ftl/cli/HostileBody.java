package dev.ftl.cli;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Standard inputs: good ones of every kind, broken by chance.
final class HostileBody {

  private static final List<String> GOOD =
      List.of(
          Project.DIAMOND,
          "{\"mode\":\"structure\",\"status\":\"ok\",\"directories\":[\"src\"],\"entry_points\":{}}",
          "{\"frameworks\":[{\"name\":\"flask\",\"confidence\":\"0.9\"}],\"idioms\":{\"required\":[]}}",
          "{\"candidates\":[\"a.py\",{\"path\":\"b.py\",\"lines\":\"1-3\"}],\"status\":\"partial\"}",
          "{\"_meta\":{\"version\":\"1.0\"},\"structure\":{},\"pattern\":{},\"memory\":{},\"delta\":{}}",
          "[{\"run_id\":\"v3\",\"metric\":\"t\",\"value\":1,\"metadata\":{\"unit\":\"ms\"}}]",
          "{\"failures\":[{\"name\":\"f\",\"trigger\":\"a"
              + " trigger\",\"cost\":500}],\"patterns\":[]}",
          "# Review\n\n## Open questions\n\n- Why?\n\nCLARIFY\n",
          "{\"mode\":\"delta\"}\n{\"mode\":\"memory\",\"status\":\"error\"}\nprose\n");

  private HostileBody() {}

  static byte[] any(RandomGenerator random) {
    byte[] body = HostileText.pick(GOOD, random).getBytes(StandardCharsets.UTF_8);
    for (int changes = random.nextInt(4); changes > 0; changes--) {
      body = changed(body, random);
    }
    return body;
  }

  private static byte[] changed(byte[] body, RandomGenerator random) {
    String text = new String(body, StandardCharsets.UTF_8);
    int at = random.nextInt(text.length() + 1);
    String hostile = HostileText.any(random);
    String quoted = JsonWriter.compact(new Json.Text(hostile));
    return switch (random.nextInt(9)) {
      case 0 -> utf8(text.substring(0, at));
      case 1 -> utf8(text.substring(at));
      case 2 -> utf8(text.substring(0, at) + hostile + text.substring(at));
      case 3 -> utf8(text.replaceFirst("\"[a-z ]+\"(?=[,}\\]])", quote(quoted)));
      case 4 -> utf8(text.replaceFirst("(?<=:)\\s*(\"[^\"]*\"|\\[|\\{)", quote(quoted)));
      case 5 -> utf8("<think>" + hostile + (random.nextBoolean() ? "</think>" : "") + text);
      case 6 -> utf8("\uFEFF```json\r\n" + text + "\n```" + hostile);
      case 7 -> utf8(text.repeat(1 + random.nextInt(20)));
      default -> {
        byte[] flipped = body.length == 0 ? new byte[] {(byte) 0xC3} : body.clone();
        flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
        yield Arrays.copyOf(flipped, flipped.length + random.nextInt(3));
      }
    };
  }

  private static String quote(String replacement) {
    return replacement.replace("\\", "\\\\").replace("$", "\\$");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
