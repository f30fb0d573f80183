package dev.ftl.data.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.plan.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskFilesTest {

  @TempDir Path folder;

  @Test
  void readsTheFilesOfATaskOnceHoweverFarItHasCome() throws IOException {
    Path file = Files.writeString(folder.resolve("a.py"), "a = 1\n");
    TaskFiles files = new TaskFiles(new ProjectFiles(folder));
    Task task =
        new Task(JsonObject.of("seq", "001").with("slug", "a").with("delta", JsonArray.of("a.py")));
    TaskFiles.Contents first = files.of(task);
    assertThat(first.contexts()).extracting(CodeContext::content).containsExactly("a = 1\n");
    Files.delete(file);
    assertThat(files.of(task.with("status", "in_progress").with("owner", "w"))).isSameAs(first);
    assertThat(files.of(task.with("delta", JsonArray.of("a.py", "b.py"))).faults()).hasSize(2);
  }
}
