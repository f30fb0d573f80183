package dev.ftl.cli.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Project;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitPluginTest {

  private static final String PARAGRAPH_BEGIN = "<!-- ftl: begin -->\n## FTL\n";

  @TempDir Path temporary;
  private Path folder;
  private Project project;
  private Path agents;

  @BeforeEach
  void open() throws IOException {
    folder = Files.createDirectory(temporary.toRealPath().resolve("project"));
    project = new Project(folder);
    agents = folder.resolve("AGENTS.md");
  }

  private JsonObject init(String... options) {
    String[] words =
        Stream.concat(Stream.of("init", "--plugin"), Stream.of(options)).toArray(String[]::new);
    return project.run(words).object().object("plugin");
  }

  @Test
  void thePluginIsInstalledAsItIs() throws IOException {
    JsonObject installed = init();
    assertThat(installed.text("host")).isEqualTo("claude");
    Path plugin = Path.of(installed.text("path"));
    assertThat(plugin).isEqualTo(folder.resolve(".claude/skills/ftl"));
    try (Stream<Path> files = Files.walk(PluginFilesTest.PLUGIN)) {
      List<Path> sources = files.filter(Files::isRegularFile).toList();
      assertThat(installed.array("changed").size()).isEqualTo(sources.size());
      for (Path source : sources) {
        assertThat(plugin.resolve(PluginFilesTest.PLUGIN.relativize(source).toString()))
            .hasSameBinaryContentAs(source);
      }
    }
    assertThat(plugin.resolve("bin/ftl")).isExecutable();
    assertThat(folder.resolve(".ftl/ftl.db")).exists();
  }

  @Test
  void againIsHarmlessAndMendsWhatWasChanged() throws IOException {
    init();
    Path own = Files.writeString(folder.resolve(".claude/skills/ftl/agents/own.md"), "mine");
    assertThat(init().array("changed")).isEqualTo(JsonArray.EMPTY);
    Files.writeString(folder.resolve(".claude/skills/ftl/agents/builder.md"), "changed");
    assertThat(init("--host", "claude").array("changed").texts())
        .containsExactly(".claude/skills/ftl/agents/builder.md");
    assertThat(own).hasContent("mine");
  }

  @Test
  void aLinkOnTheWayIsNotFollowed() throws IOException {
    Path outside = Files.createDirectory(temporary.resolve("outside"));
    Files.createSymbolicLink(folder.resolve(".claude"), outside);
    project.run("init", "--plugin").error(74, "io");
    assertThat(outside).isEmptyDirectory();
  }

  @Test
  void theParagraphIsReplacedInPlaceAndTheRestKept() throws IOException {
    assertThat(init("--host", "agents").array("changed").texts()).containsExactly("AGENTS.md");
    assertThat(Files.readString(agents))
        .startsWith(PARAGRAPH_BEGIN)
        .endsWith("<!-- ftl: end -->\n");
    assertThat(init("--host", "agents").array("changed")).isEqualTo(JsonArray.EMPTY);

    Files.writeString(
        agents, "# Mine\n\n<!-- ftl: begin -->\nold\n<!-- ftl: end -->\n\nnot ended by a line");
    init("--host", "agents");
    assertThat(Files.readString(agents))
        .startsWith("# Mine\n\n" + PARAGRAPH_BEGIN)
        .endsWith("<!-- ftl: end -->\n\nnot ended by a line")
        .doesNotContain("old");
  }

  @Test
  void whateverTheFileHoldsIsKeptByteByByte() throws IOException {
    byte[] latin = "Gr\u00FC\u00DFe\r\nno line end".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(agents, latin);
    init("--host", "agents");
    byte[] after = Files.readAllBytes(agents);
    assertThat(after).startsWith(latin);
    String text = new String(after, StandardCharsets.ISO_8859_1);
    assertThat(text).contains("\r\n\r\n<!-- ftl: begin -->\r\n## FTL\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\n");
  }

  @Test
  void halfOfTheMarksAndLinksAreRefused() throws IOException {
    Files.writeString(agents, "text <!-- ftl: begin --> more");
    project.run("init", "--plugin", "--host", "agents").error(69, "conflict");
    assertThat(agents).hasContent("text <!-- ftl: begin --> more");
    Files.delete(agents);
    Path other = Files.writeString(folder.resolve("CLAUDE.md"), "other");
    Files.createSymbolicLink(agents, other);
    project.run("init", "--plugin", "--host", "agents").error(74, "io");
    assertThat(other).hasContent("other");
    project.run("init", "--host", "agents").error(64, "usage");
    project.run("init", "--plugin", "--host", "emacs").error(64, "usage");
    assertThat(project.run("init").object().names())
        .containsExactly("path", "created", "git_excluded");
  }
}
