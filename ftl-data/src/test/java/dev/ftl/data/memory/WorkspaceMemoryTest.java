package dev.ftl.data.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.Ftl;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.embedding.Embedder;
import dev.ftl.data.embedding.HashedTextEmbedder;
import dev.ftl.data.embedding.LazyEmbedder;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What workspaces are told of the memory, and when that loads the model.
class WorkspaceMemoryTest {

  private static final String OBJECTIVE = "Export to CSV";
  private static final Knowledge KNOWN =
      new Knowledge(
          List.of(new KnownFailure("f", 1, "t", "x", null)),
          List.of(new KnownPattern("p", 1, "t", "i")));
  private static final MemoryName FAILURE = new MemoryName("f", MemoryType.FAILURE);
  private static final MemoryName PATTERN = new MemoryName("p", MemoryType.PATTERN);

  @TempDir Path folder;

  private Ftl ftl() {
    return new Ftl(
        new Database(folder.resolve("ftl.db"), Access.CREATE, Database.DEFAULT_BUSY_TIMEOUT),
        new LazyEmbedder(Embedder.MINI_LM, HashedTextEmbedder::new));
  }

  private static JsonObject task(String seq) {
    return JsonObject.of("seq", seq)
        .with("slug", "task")
        .with("type", "VERIFY")
        .with("delta", JsonArray.EMPTY)
        .with("verify", "true");
  }

  /// A campaign with a plan of three tasks, whose id is returned.
  private static long begin(Ftl ftl) {
    JsonObject plan =
        JsonObject.of("objective", OBJECTIVE)
            .with("tasks", JsonArray.of(task("001"), task("002"), task("003")));
    ftl.campaigns().create(OBJECTIVE, null, false);
    ftl.planIntake().add(plan);
    return ftl.planWriter().write(plan, null, null).id();
  }

  private static JsonObject created(Ftl ftl, long plan, String seq) {
    return ftl.workspaceCreator()
        .create(plan, seq, null, Path.of(""), HoldOut.NONE)
        .created()
        .getFirst()
        .priorKnowledge();
  }

  @Test
  void anEmptyMemoryNeedsNoModel() {
    Ftl ftl = ftl();
    created(ftl, begin(ftl), "001");
    assertThat(ftl.embedder().loads()).isZero();
  }

  @Test
  void onlyTheFirstWorkspaceOfACampaignNeedsTheModel() {
    Ftl first = ftl();
    first.memories().add(NewMemory.failure("f", OBJECTIVE, "x", null, 500, List.of()));
    long plan = begin(first);
    assertThat(MemoryName.injected(created(first, plan, "001"))).containsExactly(FAILURE);
    assertThat(first.embedder().loads()).isEqualTo(1);

    Ftl second = ftl();
    assertThat(MemoryName.injected(created(second, plan, "002"))).containsExactly(FAILURE);
    assertThat(second.workspaceCreator().claim("003", "me", 0, Path.of(""), HoldOut.NONE))
        .isNotNull();
    second.workspaceCreator().create(plan, null, null, Path.of(""), HoldOut.NONE);
    assertThat(second.embedder().loads()).isZero();
    assertThat(second.memories().show("f", null).accessCount()).isZero();
  }

  @Test
  void leavesOutWhatIsDrawn() {
    double[] drawn = {0.1, 0.9};
    int[] next = {0};
    JsonObject told = new HoldOut(0.5, () -> drawn[next[0]++]).priorKnowledge(KNOWN, null);
    assertThat(MemoryName.heldOut(told)).containsExactly(FAILURE);
    assertThat(MemoryName.injected(told)).containsExactly(PATTERN);
    assertThat(HoldOut.NONE.priorKnowledge(KNOWN, null).names())
        .containsExactly("failures", "patterns");
  }

  @Test
  void aRetryKeepsWhatWasDrawnAndMarksWhatIsNew() {
    JsonObject before =
        new HoldOut(1, () -> 0).priorKnowledge(new Knowledge(KNOWN.failures(), List.of()), null);
    JsonObject told = new HoldOut(0.5, () -> 0.9).priorKnowledge(KNOWN, before);
    assertThat(MemoryName.heldOut(told)).containsExactly(FAILURE);
    assertThat(MemoryName.injected(told)).isEqualTo(Set.of(PATTERN));
    assertThat(HoldOut.wasThereAtFirst(told.array("patterns").objects().getFirst())).isFalse();
    // Without a hold-out, everything is given.
    JsonObject all = HoldOut.NONE.priorKnowledge(KNOWN, before);
    assertThat(MemoryName.injected(all)).containsExactly(FAILURE, PATTERN);
  }
}
