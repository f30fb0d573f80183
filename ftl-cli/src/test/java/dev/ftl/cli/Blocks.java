package dev.ftl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The fenced blocks of a Markdown file.
final class Blocks {

  private Blocks() {}

  /// The blocks of a language, in their order, without the indentation of a list.
  static List<String> of(Path file, String language) throws IOException {
    Pattern block =
        Pattern.compile(
            "^( *)(```+)" + language + "\\n(.*?)^\\1\\2$", Pattern.DOTALL | Pattern.MULTILINE);
    Matcher blocks = block.matcher(Files.readString(file));
    List<String> found = new ArrayList<>();
    while (blocks.find()) {
      found.add(blocks.group(3).replaceAll("(?m)^" + blocks.group(1), ""));
    }
    return found;
  }
}
