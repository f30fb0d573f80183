package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an export does to the file in whose place it goes.
class ExportTest {

  @TempDir Path folder;
  private Project project;
  private Path database;

  @BeforeEach
  void completeACampaign() {
    project = new Project(folder);
    project.run("campaign", "create", "One").answer();
    project.run("campaign", "complete").answer();
    database = folder.resolve(".ftl/ftl.db");
  }

  @Test
  void aDatabaseIsNeverReplaced() throws IOException {
    project.run("backup", "copy.db").answer();
    Files.createSymbolicLink(folder.resolve("link.json"), database);
    byte[] before = Files.readAllBytes(database);
    for (String name :
        new String[] {
          ".ftl/ftl.db", "copy.db", "link.json", ".ftl/ftl.db-wal", "x.db-shm", "x.db-journal"
        }) {
      project.run("campaign", "export", name, "--force").error(69, "conflict");
    }
    assertThat(Files.readAllBytes(database)).isEqualTo(before);
    assertThat(names()).containsExactlyInAnyOrder(".ftl", "copy.db", "link.json");
    project.run("doctor").answer();
  }

  @Test
  void aFailedExportLeavesNothingBehind() throws IOException {
    Files.createDirectory(folder.resolve("out.json"));
    project.run("campaign", "export", "out.json").error(74, "io");
    project.run("campaign", "export", "missing/out.json").error(74, "io");
    assertThat(names()).containsExactlyInAnyOrder(".ftl", "out.json");
    assertThat(folder.resolve("out.json")).isEmptyDirectory();
  }

  @Test
  void whoeverReadsTheFileGoesOnReadingTheOldOne() throws IOException {
    Path old = project.write("out.json", "old");
    Path reader = Files.createLink(folder.resolve("reader"), old);
    project.run("campaign", "export", "out.json").error(69, "conflict");
    project.run("campaign", "export", "out.json", "--force").answer();
    assertThat(reader).hasContent("old");
    assertThat(old).content().startsWith("{").endsWith("}\n");
    assertThat(names()).containsExactlyInAnyOrder(".ftl", "out.json", "reader");
  }

  private Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }
}
