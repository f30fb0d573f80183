package dev.ftl.data.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ftl.data.FtlException.IoFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ProjectFilesTest {

  @TempDir Path temporary;
  private Path root;
  private ProjectFiles files;

  @BeforeEach
  void makeFolders() throws IOException {
    root = Files.createDirectory(temporary.toRealPath().resolve("p"));
    Files.createDirectory(temporary.resolve("p2"));
    Files.writeString(temporary.resolve("p2/secret.txt"), "secret");
    Files.writeString(root.resolve("a.txt"), "a");
    files = new ProjectFiles(root);
  }

  @Test
  void areThoseInTheFolder() {
    assertThat(files.inside("a.txt")).isEqualTo(root.resolve("a.txt"));
    assertThat(files.inside("new/b.txt")).isEqualTo(root.resolve("new/b.txt"));
    assertThat(files.inside("x/../a.txt")).isEqualTo(root.resolve("a.txt"));
    assertThat(files.inside(".")).isEqualTo(root);
  }

  @Test
  void areNoneBesideItEvenWhereTheNameBeginsAlike() {
    assertThat(files.inside("../p2/secret.txt")).isNull();
    assertThat(files.inside("../p2/new.txt")).isNull();
    assertThat(files.inside("..")).isNull();
    assertThat(files.inside("x/../../p2/secret.txt")).isNull();
  }

  @Test
  void areNamedByNoAbsolutePath() {
    assertThat(files.inside(root.resolve("a.txt").toString())).isNull();
    assertThat(files.inside(temporary.resolve("p2/secret.txt").toString())).isNull();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void areNoneThatALinkLeadsOutTo() throws IOException {
    Files.createSymbolicLink(root.resolve("file"), temporary.resolve("p2/secret.txt"));
    Files.createSymbolicLink(root.resolve("folder"), temporary.resolve("p2"));
    Files.createSymbolicLink(root.resolve("good"), root.resolve("a.txt"));
    assertThat(files.inside("file")).isNull();
    assertThat(files.inside("folder/secret.txt")).isNull();
    assertThat(files.inside("folder/new.txt")).isNull();
    assertThat(files.inside("good")).isEqualTo(root.resolve("good"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void stayInsideWhenTheFolderIsReachedByALink() throws IOException {
    Path link = Files.createSymbolicLink(temporary.resolve("link"), root);
    assertThat(new ProjectFiles(link).inside("a.txt")).isEqualTo(root.resolve("a.txt"));
    assertThat(new ProjectFiles(link).inside("../p2/secret.txt")).isNull();
  }

  @Test
  void aFileThatBecameALinkIsNotRead() throws IOException {
    Path root = Files.createDirectories(temporary.resolve("checked"));
    Path secret = Files.writeString(temporary.resolve("secret"), "secret");
    ProjectFiles project = new ProjectFiles(root);
    Path file = project.inside("a.py");
    Files.createSymbolicLink(root.resolve("a.py"), secret);
    assertThatThrownBy(() -> project.text(file))
        .isInstanceOf(IoFailure.class)
        .hasMessageContaining("leads out of the project");
    Files.delete(root.resolve("a.py"));
    Files.writeString(root.resolve("b.py"), "b = 1\n");
    Files.createSymbolicLink(root.resolve("a.py"), Path.of("b.py"));
    assertThat(project.text(file)).isEqualTo("b = 1\n");
  }
}
