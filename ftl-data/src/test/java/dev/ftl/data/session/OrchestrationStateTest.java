package dev.ftl.data.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrchestrationStateTest {

  @Test
  void allowsTheseMovesAndNoOthers() {
    List<String> moves = new ArrayList<>();
    for (OrchestrationState from : OrchestrationState.values()) {
      for (OrchestrationState to : OrchestrationState.values()) {
        if (from.mayBecome(to)) {
          moves.add(from + " " + to);
        }
      }
    }
    assertThat(moves)
        .containsExactly(
            "INIT EXPLORE",
            "EXPLORE PLAN",
            "PLAN EXPLORE",
            "PLAN BUILD",
            "BUILD BUILD",
            "BUILD OBSERVE",
            "OBSERVE COMPLETE",
            "COMPLETE INIT");
  }

  @Test
  void givesAReason() {
    assertThat(Transition.between("plan", "Build"))
        .isEqualTo(new Transition(true, "PLAN may become BUILD"));
    assertThat(Transition.between("INIT", "PLAN"))
        .isEqualTo(new Transition(false, "INIT may become EXPLORE, not PLAN"));
    assertThat(Transition.between("BUILD", "PLAN"))
        .isEqualTo(new Transition(false, "BUILD may become OBSERVE or BUILD, not PLAN"));
    String states = "is no state; the states are INIT, EXPLORE, PLAN, BUILD, OBSERVE, COMPLETE";
    assertThat(Transition.between("none", "PLAN"))
        .isEqualTo(new Transition(false, "\"none\" " + states));
    assertThat(Transition.between("PLAN", " build"))
        .isEqualTo(new Transition(false, "\" build\" " + states));
  }
}
