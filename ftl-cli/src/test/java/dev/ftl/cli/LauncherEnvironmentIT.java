package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the variables of the caller are, the answer is the same.
class LauncherEnvironmentIT {

  private static final String CAFE = "café ☕";

  /// In octal, as this process's own locale may not be able to pass it on.
  private static final String PRINT_CAFE = "printf 'caf\\303\\251 \\342\\230\\225'";

  @TempDir Path folder;
  private Launcher launcher;

  @BeforeEach
  void open() {
    launcher = Launcher.in(folder);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "unset",
      value = {
        "JAVA_HOME, unset",
        "JAVA_HOME, ''",
        "JAVA_HOME, /nonsense",
        "PATH, /nonsense",
        "HOME, unset",
        "HOME, /nonsense",
        "CLASSPATH, /nonsense"
      })
  void worksWith(String variable, String value) {
    assertWorks(launcher.with(variable, value));
  }

  @Test
  void worksWithoutAnyVariable() {
    assertThat(
            launcher
                .shell("env -i \"$(command -v sh)\" '" + Launcher.PROGRAM + "' where --get /source")
                .out())
        .isEqualTo("here\n");
  }

  @Test
  void passesOverAnOldJdk() throws IOException {
    Path old = folder.resolve("jdk-17");
    Files.createDirectories(old.resolve("bin"));
    Path java = Files.writeString(old.resolve("bin/java"), "#!/bin/sh\nexit 9\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(
        old.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"17.0.15\"\n");
    Launcher misled =
        launcher
            .with("JAVA_HOME", old.toString())
            .with("PATH", old.resolve("bin") + ":" + System.getenv("PATH"));
    assertWorks(misled);

    // Without knowing the JDK of the build, it has to look for one.
    Path copy = Checkout.copyBuilt(folder.resolve("copy"));
    Path record = Checkout.programOf(copy).resolve("jdk");
    String found = Files.readString(record);
    Files.writeString(record, "25.0.0 /gone\n");
    assertWorks(misled.at(copy));
    assertThat(record).content().isNotEqualTo("25.0.0 /gone\n").startsWith(found.substring(0, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"})
  void keepsQuietAboutOptionsForOtherPrograms(String variable) {
    assertWorks(launcher.with(variable, "-Dother=program -Xmx1g"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX", "C.UTF-8", "xx_XX.UTF-8", "de_DE.ISO-8859-1", ""})
  void takesTextOfAnyLanguageInAnyLocale(String locale) {
    for (String variable : new String[] {"LC_ALL", "LANG"}) {
      Launcher local =
          launcher
              .with("LANG", null)
              .with("LC_CTYPE", null)
              .with("LC_ALL", null)
              .with(variable, locale);
      Ran ran =
          local.shell(
              "cafe=$("
                  + PRINT_CAFE
                  + "); ftl event emit TEXT --meta \"{\\\"a\\\": \\\"$cafe\\\"}\" --db \"$cafe.db\""
                  + " --get /metadata/a; ls");
      assertThat(ran.err()).isEmpty();
      assertThat(ran.out()).startsWith(CAFE + "\n" + CAFE + ".db\n");
    }
  }

  private static void assertWorks(Launcher launcher) {
    assertThat(launcher.run("where", "--get", "/source")).isEqualTo(new Ran(0, "here\n", ""));
  }
}
