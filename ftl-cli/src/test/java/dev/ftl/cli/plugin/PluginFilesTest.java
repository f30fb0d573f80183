package dev.ftl.cli.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.ExitCode;
import dev.ftl.data.FtlException;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonReader;
import dev.ftl.data.json.MalformedJsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The plugin's files say what the program does, fit their size, and name nothing that is not
/// there.
///
/// After a change of a command, a table or an exit code: `mvn test -pl ftl-cli -am
/// -Dtest=PluginFilesTest -Dsurefire.failIfNoSpecifiedTests=false -Dregenerate`
class PluginFilesTest {

  static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  static final Path PLUGIN = ROOT.resolve("assets/plugin");
  private static final Path SKILL = PLUGIN.resolve("skills/ftl");

  /// The keys of a skill's front matter that every host knows (agentskills.io).
  private static final Set<String> PORTABLE =
      Set.of("name", "description", "license", "compatibility", "metadata", "allowed-tools");

  @TempDir Path folder;

  @Test
  void theReferencesAreWhatTheProgramSays() throws Exception {
    References references = new References(folder, Files.readString(ROOT.resolve("README.md")));
    if (System.getProperty("regenerate") != null) {
      references.write(SKILL.resolve("references"));
    }
    for (Map.Entry<String, String> file : references.files().entrySet()) {
      assertThat(SKILL.resolve("references").resolve(file.getKey()))
          .as("see this test's comment")
          .hasContent(file.getValue());
    }
  }

  @Test
  void theErrorsAreAllOfThem() throws IOException {
    String errors = Files.readString(SKILL.resolve("references/errors.md"));
    List<FtlException> failures =
        List.of(
            new FtlException.InvalidData(""),
            new FtlException.TooLarge(""),
            new FtlException.NotFound("", ""),
            new FtlException.NoDatabase(""),
            new FtlException.Conflict("", ""),
            new FtlException.IoFailure("", null),
            new FtlException.DatabaseFailure("", null),
            new FtlException.Busy("", null),
            new FtlException.Incompatible(""),
            new FtlException.BadLocation("", ""));
    assertThat(failures).hasSize(FtlException.class.getPermittedSubclasses().length);
    for (FtlException failure : failures) {
      ExitCode code = ExitCode.of(failure);
      assertThat(errors.lines())
          .anySatisfy(
              line ->
                  assertThat(line).contains("| " + code.number() + " |", "`" + code.code() + "`"));
    }
  }

  @Test
  void agentsAndSkillFitTheirSizes() throws IOException {
    for (String agent : List.of("explorer", "planner", "builder", "observer")) {
      assertThat(tokens(PLUGIN.resolve("agents/" + agent + ".md"))).as(agent).isLessThan(1200);
    }
    assertThat(tokens(SKILL.resolve("SKILL.md"))).isLessThan(2500);
  }

  private static int tokens(Path file) throws IOException {
    return Files.readString(file).length() / 4;
  }

  @Test
  void theSkillsFrontMatterIsPortable() throws IOException {
    String text = Files.readString(SKILL.resolve("SKILL.md"));
    String front = text.substring(4, text.indexOf("\n---\n", 4));
    Map<String, String> keys = new HashMap<>();
    front.lines().forEach(line -> keys.put(line.split(":")[0], line));
    assertThat(PORTABLE).containsAll(keys.keySet());
    assertThat(keys.get("name")).isEqualTo("name: ftl");
    assertThat(keys.get("description").length()).isLessThan(1024);
  }

  /// The same sentence in two files would drift.
  @Test
  void nothingIsSaidTwice() throws IOException {
    Map<String, Path> said = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (Path file : markdown()) {
      Set<String> generated = Set.of("cli.md", "errors.md", "schema.md");
      if (generated.contains(file.getFileName().toString())) {
        continue;
      }
      String prose = Files.readString(file).replaceAll("(?s)```.*?```", "");
      for (String sentence : prose.split("(?<=[.:])\\s+|\\n")) {
        Path before = sentence.length() > 60 ? said.put(sentence, file) : null;
        if (before != null) {
          twice.add(sentence + " (" + before.getFileName() + ", " + file.getFileName() + ")");
        }
      }
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void theManifestsAgree() throws Exception {
    JsonObject claude = json(".claude-plugin/plugin.json");
    JsonObject portable = json("plugin.json");
    JsonObject listed =
        ((JsonObject)
                JsonReader.parse(Files.readString(ROOT.resolve(".claude-plugin/marketplace.json"))))
            .array("plugins")
            .objects()
            .getFirst();
    for (String key : List.of("name", "version", "description", "author", "license", "keywords")) {
      assertThat(portable.get(key)).isEqualTo(claude.get(key)).isEqualTo(listed.get(key));
    }
    assertThat(ROOT.resolve(listed.text("source"))).isDirectory();
    assertThat(portable.names())
        .isSubsetOf(
            "$schema",
            "name",
            "version",
            "description",
            "author",
            "homepage",
            "repository",
            "license",
            "keywords",
            "extensions");
    String version =
        Files.readString(ROOT.resolve("ftl-cli/target/classes/dev/ftl/cli/version.txt"));
    assertThat(claude.text("version")).isEqualTo(version.strip());
    assertThat(json("mcp.json").object("mcpServers").object("ftl").get("args"))
        .isEqualTo(claude.object("mcpServers").object("ftl").get("args"));
  }

  @Test
  void whatTheFilesNameIsThere() throws IOException {
    Pattern link = Pattern.compile("\\]\\((references/[\\w.]+)\\)");
    Matcher links = link.matcher(Files.readString(SKILL.resolve("SKILL.md")));
    List<Path> named = new ArrayList<>();
    while (links.find()) {
      named.add(SKILL.resolve(links.group(1)));
    }
    assertThat(named).hasSize(5).allSatisfy(file -> assertThat(file).exists());
    assertThat(PLUGIN.resolve("bin/ftl")).isExecutable();
  }

  static List<Path> markdown() throws IOException {
    try (Stream<Path> files = Files.walk(PLUGIN)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static JsonObject json(String name) throws IOException, MalformedJsonException {
    return (JsonObject) JsonReader.parse(Files.readString(PLUGIN.resolve(name)));
  }
}
