package dev.ftl.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class CommandTargetTest {

  private static final Path USUAL = Path.of("/p/.ftl/ftl.db");

  private final SimpleObjectProperty<Path> watched = new SimpleObjectProperty<>(USUAL);

  @Test
  void namesTheDatabaseUnlessItIsFoundAnyway() {
    CommandTarget target = new CommandTarget(watched, USUAL);
    assertThat(target.complete("ftl plan write < plan.json"))
        .isEqualTo("ftl plan write < plan.json");
    watched.set(Path.of("/my own/it's.db"));
    assertThat(target.complete("ftl plan write < plan.json"))
        .isEqualTo("ftl plan write < plan.json --db '/my own/it'\\''s.db'");
    assertThat(target.complete("ftl demo")).isEqualTo("ftl demo");
    assertThat(target.complete("apt install libgtk-3-0")).isEqualTo("apt install libgtk-3-0");
  }

  @Test
  void namesNoneWhereNobodyKnowsTheUsualOneOrNoneIsWatched() {
    watched.set(Path.of("/other.db"));
    assertThat(new CommandTarget(watched, null).complete("ftl init")).isEqualTo("ftl init");
    watched.set(null);
    assertThat(new CommandTarget(watched, USUAL).complete("ftl init")).isEqualTo("ftl init");
  }
}
