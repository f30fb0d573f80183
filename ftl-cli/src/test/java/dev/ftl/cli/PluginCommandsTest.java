package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the plugin tells agents to run works: a whole campaign, in the order in which the skill and
/// its agents run it, one of whose tasks is blocked, replanned and blocked again.
class PluginCommandsTest {

  private static final Path PLUGIN = Path.of("..", "assets", "plugin").toAbsolutePath();
  private static final String SKILL = "skills/ftl/SKILL.md";
  private static final String TEMPLATES = "skills/ftl/references/templates.md";
  private static final String FORMATS = "skills/ftl/references/formats.md";

  private static final String PLAN =
      """
      cat > answer.md <<'MARKDOWN'
      ### PROCEED

      ```json
      {"objective": "Export to CSV", "tasks": [
        {"seq": "001", "slug": "write-export", "delta": [], "creates": ["export.py"], "verify": "true"},
        {"seq": "002", "slug": "%s", "delta": [], "creates": ["export.md"], "verify": "false", "depends": "001"},
        {"seq": "003", "slug": "verify-all", "type": "VERIFY", "delta": [], "verify": "true", "depends": "002"}]}
      ```
      MARKDOWN
      """;

  @TempDir Path folder;
  @TempDir Path calls;
  private final StringBuilder script = new StringBuilder("set -e\n");
  private final Set<String> played = new TreeSet<>();

  @BeforeEach
  void name() {
    script.append("OBJECTIVE='Export to CSV'\n");
  }

  private void play(String file, int... blocks) throws IOException {
    List<String> all = Blocks.of(PLUGIN.resolve(file), "sh");
    for (int block : blocks) {
      script.append(all.get(block));
      played.add(file + " " + block);
    }
  }

  private void agent(String name, int... blocks) throws IOException {
    play("agents/" + name + ".md", blocks);
  }

  private void let(String assignments) {
    script.append(assignments).append('\n');
  }

  @Test
  void theSkillAndItsAgentsPlayACampaign() throws IOException {
    play(SKILL, 0);
    let("MODE=memory");
    agent("explorer", 0, 1);
    let("MODE=pattern");
    agent("explorer", 1);
    let("MODE=delta");
    agent("explorer", 2);
    play(SKILL, 1, 2);
    agent("planner", 0);
    let(PLAN.formatted("document-export"));
    agent("planner", 1);
    play(SKILL, 3, 4);
    let("SEQ=001 OWNER=builder-001");
    agent("builder", 0, 1, 2);
    play(SKILL, 5);
    let("SEQ=002 OWNER=builder-002");
    agent("builder", 0, 3);
    play(SKILL, 5);
    agent("planner", 2);
    let(PLAN.formatted("describe-export") + "mv answer.md revised.md");
    play(SKILL, 6);
    agent("builder", 0, 3);
    play(SKILL, 7);
    agent("observer", 0, 1);
    let(
        """
        ftl memory add-failure --json '{"name":"no-csv","trigger":"the csv module is missing","fix":"install it","cost":500}'
        ftl memory add-failure --json '{"name":"no-tsv","trigger":"tab separated values do not parse","fix":"name the dialect","cost":500}'
        ftl memory add-pattern --json '{"name":"stream","trigger":"exporting a large table","insight":"write rows as they come","saved":500}'
        FAILURE=no-csv OTHER=no-tsv PATTERN=stream
        """);
    agent("observer", 2, 3);
    play(SKILL, 8, 9);

    try (CallsHere here = new CallsHere(calls)) {
      Ran ran = Launcher.in(folder).shell(here.definition() + script);
      assertThat(ran.err()).isEmpty();
      assertThat(ran.exitCode()).isZero();
    }
    assertThat(new Project(folder).run("campaign", "history", "--get", "/archives/0/outcome").out())
        .isEqualTo("partial\n");
    assertThat(played).as("every block is played").containsExactlyInAnyOrderElementsOf(all());
  }

  private static List<String> all() throws IOException {
    List<String> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(PLUGIN)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".md")).toList()) {
        int count = Blocks.of(file, "sh").size();
        for (int i = 0; i < count; i++) {
          all.add(PLUGIN.relativize(file).toString().replace('\\', '/') + " " + i);
        }
      }
    }
    return all;
  }

  @Test
  void theTemplatesOfResultsAreTaken() throws IOException {
    Project project = new Project(folder);
    List<String> results = Blocks.of(PLUGIN.resolve(TEMPLATES), "json").subList(0, 4);
    List<String> modes = List.of("structure", "pattern", "memory", "delta");
    for (int i = 0; i < modes.size(); i++) {
      project.runWith(
          results.get(i), "exploration", "write-result", "--session", "s", "--mode", modes.get(i));
    }
    assertThat(
            project.run("exploration", "session-status", "--session", "s", "--get", "/total").out())
        .isEqualTo("4\n");
  }

  @Test
  void theTemplatesOfDecisionsMeanWhatTheySay() throws IOException {
    Project project = new Project(folder);
    List<String> answers = Blocks.of(PLUGIN.resolve(TEMPLATES), "markdown");
    assertThat(project.runWith(answers.get(0), "decision", "parse").object(0).text("decision"))
        .isEqualTo("PROCEED");
    assertThat(project.runWith(answers.get(1), "decision", "parse").object(2).text("decision"))
        .isEqualTo("CLARIFY");
    String plan = Blocks.of(PLUGIN.resolve(FORMATS), "json").getFirst();
    assertThat(project.runWith(plan, "plan", "write").object().number("id")).isEqualTo(1L);
  }
}
