package dev.ftl.data.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class CacheFoldersTest {

  private final Properties properties = new Properties();

  @Test
  void prefersTheProgramsFolderToTheUsers() {
    set("Linux", "/home/me");
    assertThat(folders(Map.of())).containsExactly("/home/me/.cache/ftl");
    properties.setProperty("ftl.home", "/opt/ftl");
    assertThat(folders(Map.of("XDG_CACHE_HOME", "/var/cache/me")))
        .containsExactly("/opt/ftl/native", "/var/cache/me/ftl");
    assertThat(folders(Map.of("XDG_CACHE_HOME", "relative")))
        .containsExactly("/opt/ftl/native", "/home/me/.cache/ftl");
  }

  @Test
  void usesTheNamedFolderAlone() {
    set("Linux", "/home/me");
    properties.setProperty("ftl.home", "/opt/ftl");
    assertThat(folders(Map.of("FTL_CACHE_DIR", "/mine"))).containsExactly("/mine");
    assertThat(folders(Map.of("FTL_CACHE_DIR", " "))).hasSize(2);
  }

  @Test
  void followsEachSystemsConventions() {
    set("Mac OS X", "/Users/me");
    assertThat(folders(Map.of())).containsExactly("/Users/me/Library/Caches/ftl");
    set("Windows 11", "/Users/me");
    assertThat(folders(Map.of("LOCALAPPDATA", "/local"))).containsExactly("/local/ftl/cache");
  }

  private void set(String system, String home) {
    properties.setProperty("os.name", system);
    properties.setProperty("user.home", home);
  }

  private List<String> folders(Map<String, String> environment) {
    return CacheFolders.of(environment, properties).stream().map(Path::toString).toList();
  }
}
