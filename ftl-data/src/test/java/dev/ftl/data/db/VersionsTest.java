package dev.ftl.data.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor.Version;
import org.junit.jupiter.api.Test;

class VersionsTest {

  /// Older libraries can lose commits when a write-ahead log is reset while others write.
  @Test
  void sqliteIsNewEnoughNotToLoseCommits() {
    assertThat(Version.parse(Versions.current().sqlite()))
        .isGreaterThanOrEqualTo(Version.parse("3.51.3"));
  }
}
