package dev.ftl.cli.hook;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonReader;
import dev.ftl.data.json.JsonWriter;
import dev.ftl.data.json.MalformedJsonException;
import dev.ftl.data.limit.Limits;
import dev.ftl.data.project.PlainFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// The record of an agent's conversation, as JSON lines: what it was asked, and what it did. What
/// its tools answered is not its own, and not read.
final class Transcript {

  private static final String TOOL_USE = "tool_use";

  private final List<String> lines;

  private Transcript(List<String> lines) {
    this.lines = lines;
  }

  /// Reads a transcript; of a long one, its beginning and its end.
  ///
  /// @param file where it is, or `null`
  /// @return `null` when there is none
  static Transcript read(Path file) {
    if (file == null) {
      return null;
    }
    try (FileChannel channel = PlainFiles.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      int part = Limits.TRANSCRIPT_BYTES / 2;
      StringBuilder text = new StringBuilder();
      if (size <= 2L * part) {
        text.append(text(channel, 0, (int) size));
      } else {
        text.append(text(channel, 0, part)).append('\n').append(text(channel, size - part, part));
      }
      Transcript transcript = new Transcript(text.toString().lines().toList());
      return transcript.lines.isEmpty() ? null : transcript;
    } catch (IOException _) {
      return null;
    }
  }

  private static String text(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    long at = from;
    int read = 0;
    while (bytes.hasRemaining() && read >= 0) {
      read = channel.read(bytes, at);
      at += Math.max(0, read);
    }
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
  }

  /// What the agent was asked; empty when that cannot be read.
  String prompt() {
    for (String line : lines) {
      JsonObject entry = entry(line);
      if (entry != null && isBy("user", entry)) {
        return text(entry);
      }
    }
    return "";
  }

  /// What it was asked, and the input of every tool that it used and that has to do with FTL.
  String said() {
    StringBuilder said = new StringBuilder(prompt());
    for (String line : lines) {
      if (line.contains(TOOL_USE) && line.contains("owner")) {
        JsonObject entry = entry(line);
        if (entry != null) {
          for (JsonObject part : entry.object("message").array("content").objects()) {
            if (TOOL_USE.equals(part.text("type"))) {
              said.append('\n').append(JsonWriter.compact(part.get("input")));
            }
          }
        }
      }
    }
    return said.toString();
  }

  /// The last text that the agent wrote; empty when there is none.
  String lastMessage() {
    for (String line : lines.reversed()) {
      JsonObject entry = line.contains("\"assistant\"") ? entry(line) : null;
      String text = entry != null && isBy("assistant", entry) ? text(entry) : "";
      if (!text.isBlank()) {
        return text;
      }
    }
    return "";
  }

  private static boolean isBy(String who, JsonObject entry) {
    return who.equals(entry.text("type")) || who.equals(entry.object("message").text("role"));
  }

  private static JsonObject entry(String line) {
    try {
      return JsonReader.parse(line) instanceof JsonObject object ? object : null;
    } catch (MalformedJsonException _) {
      // Cut off, or still being written.
      return null;
    }
  }

  private static String text(JsonObject entry) {
    Json content = entry.object("message").get("content");
    if (content instanceof Json.Text(String text)) {
      return text;
    }
    List<String> texts = new ArrayList<>();
    if (content instanceof JsonArray parts) {
      for (JsonObject part : parts.objects()) {
        if ("text".equals(part.text("type"))) {
          texts.add(part.text("text", ""));
        }
      }
    }
    return String.join("\n", texts);
  }
}
