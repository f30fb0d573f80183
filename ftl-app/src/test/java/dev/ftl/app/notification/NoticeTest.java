package dev.ftl.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.watch.Notable;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NoticeTest {

  private static Notable notable(Notable.Kind kind, String name, String id) {
    return new Notable(kind, name, name + " is told", "", id, null);
  }

  @Test
  void leadToTheirScreens() {
    assertThat(
            Notice.of(
                List.of(
                    notable(Notable.Kind.CAMPAIGN_DONE, "Campaign 7", "7"),
                    notable(Notable.Kind.WORKSPACE_BLOCKED, "004-do", "4"))))
        .extracting(Notice::id)
        .containsExactly("campaign-7", "4");
  }

  @Test
  void claimsAreNotToldInTheWindow() {
    assertThat(
            Notice.of(
                List.of(
                    notable(Notable.Kind.TASK_CLAIMED, "Task 001", "001"),
                    notable(Notable.Kind.CAMPAIGN_STUCK, "Campaign 1", "1"))))
        .isEmpty();
  }

  @Test
  void manyOfAKindBecomeOne() {
    List<Notable> burst =
        IntStream.rangeClosed(1, 50)
            .mapToObj(i -> notable(Notable.Kind.WORKSPACE_BLOCKED, "00" + i + "-do", "" + i))
            .toList();
    List<Notice> gathered = Notice.gathered(Notice.of(burst));

    assertThat(gathered).hasSize(1);
    assertThat(gathered.getFirst().title()).isEqualTo("50 workspaces are blocked");
    assertThat(gathered.getFirst().text()).isEqualTo("001-do, 002-do, 003-do and 47 more");
    assertThat(gathered.getFirst().id()).isNull();
    assertThat(Notice.gathered(gathered)).isEqualTo(gathered);
  }
}
