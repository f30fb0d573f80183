package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Dump;
import dev.ftl.cli.Project;
import dev.ftl.cli.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrimeCommandTest {

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void open() {
    project = new Project(folder);
  }

  @Test
  void saysNothingWithoutADatabaseOrWithAnEmptyOne() {
    assertThat(prime()).isEmpty();
    assertThat(folder.resolve(".ftl")).doesNotExist();
    project.run("init").object();
    assertThat(prime()).isEmpty();
  }

  @Test
  void tellsWhatIsReadyClaimedBlockedAndHowToGoOn() throws Exception {
    begin();
    project.run("campaign", "claim", "--owner", "builder-1", "--workspace").object();
    assertThat(prime("--budget", "1000"))
        .isEqualTo(
            """
            FTL campaign 1 "Export to CSV": 0 of 4 tasks complete, state in_progress.
            Claimed: 001-spec-export by builder-1
            To go on: nothing is ready; `ftl campaign cascade-status` tells when that changes.
            """);
    project.run("workspace", "complete", "1", "--delivered", "tests").object();
    project.run("campaign", "claim", "--owner", "builder-2", "--workspace").object();
    assertThat(prime())
        .contains("Ready: 003-document-export\n", "campaign claim --owner NAME --workspace");
    project.run("workspace", "block", "2", "--reason", "no\u001b[31m csv\nmodule").object();
    project.run("workspace", "create", "--plan-id", "1", "--task", "3").object();
    project.run("workspace", "complete", "3", "--delivered", "docs").object();
    List<String> before = Dump.of(folder.resolve(".ftl/ftl.db"));
    assertThat(prime("--budget", "1000"))
        .isEqualTo(
            """
            FTL campaign 1 "Export to CSV": 2 of 4 tasks complete, state stuck.
            Blocked: 002-write-export by builder-2, because: no\\u001b[31m csv module
            Unreachable behind them: 004
            To go on: `ftl campaign get-replan-input` gives what a revised plan needs.
            """);
    assertThat(Dump.of(folder.resolve(".ftl/ftl.db"))).isEqualTo(before);
  }

  @Test
  void aTaskWhoseLeaseHasRunOutIsReady() throws Exception {
    begin();
    project.run("campaign", "claim", "--owner", "builder-1", "--lease", "1").object();
    Thread.sleep(1100);
    assertThat(prime()).contains("Ready: 001-spec-export (the lease of its owner has run out)");
  }

  @Test
  void namesTheMemoriesThatTheObjectiveConcerns() {
    begin();
    remember("failure", "csv-quotes", "Exporting to CSV fails: need to escape", "set quotechar");
    remember("failure", "gpu-driver", "CUDA driver version is insufficient", "pin the driver");
    assertThat(prime()).contains("Known failure csv-quotes: ", " -> set quotechar\n");
    assertThat(prime()).doesNotContain("gpu-driver");
    assertThat(project.run("memory", "show", "csv-quotes").object().number("access_count"))
        .isEqualTo(0L);
  }

  @Test
  void leavesOutWholeLinesBeyondTheBudget() {
    begin();
    remember("pattern", "stream-rows", "Exporting large tables to CSV", "write rows as they come");
    project.run("campaign", "claim", "--owner", "b".repeat(500)).object();
    List<String> all = prime("--budget", "100000").lines().toList();
    assertThat(prime("--budget", "1")).isEmpty();
    for (int budget = 1; budget < 150; budget++) {
      String text = prime("--budget", budget + "");
      assertThat(text.length()).isLessThanOrEqualTo(4 * budget);
      assertThat(all).containsAll(text.lines().toList());
    }
    project.run("prime", "--budget", "0").error(64, "usage");
    project.run("prime", "--budget", "many").error(64, "usage");
  }

  @Test
  void tellsOfThePastWhenNoCampaignIsActive() {
    begin();
    project.run("campaign", "complete").object();
    remember("pattern", "stream-rows", "Exporting large tables to CSV", "write rows as they come");
    assertThat(prime())
        .isEqualTo(
            """
            FTL: no campaign is active. The last one, 1 "Export to CSV", ended partial.
            FTL remembers 0 failures and 1 pattern of earlier work; `ftl memory query TOPIC` searches them.
            """);
  }

  @Test
  void aDamagedDatabaseIsAnError() throws Exception {
    Files.createDirectory(folder.resolve(".ftl"));
    Files.writeString(folder.resolve(".ftl/ftl.db"), "This is not a database. ".repeat(100));
    project.run("prime").error(74, "database");
  }

  private void begin() {
    project.runWith(Project.DIAMOND, "plan", "write").object();
    project.run("campaign", "create", "Export to CSV").object();
    project.run("campaign", "add-tasks", "--plan-id", "1").object();
  }

  private void remember(String type, String name, String trigger, String help) {
    String json =
        "{\"name\":\"%s\",\"trigger\":\"%s\",\"fix\":\"%s\",\"insight\":\"%s\",\"cost\":500,\"saved\":500}"
            .formatted(name, trigger, help, help);
    project.run("memory", "add-" + type, "--json", json).object();
  }

  private String prime(String... options) {
    String[] words = new String[options.length + 1];
    words[0] = "prime";
    System.arraycopy(options, 0, words, 1, options.length);
    Ran ran = project.run(words);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exitCode()).isZero();
    return ran.out();
  }
}
