package dev.ftl.cli.hook;

import dev.ftl.data.Ftl;
import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.json.JsonBody;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Names;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.limit.Details;
import dev.ftl.data.limit.Limits;
import dev.ftl.data.session.ExplorerMode;
import dev.ftl.data.session.ModeStatuses;
import dev.ftl.data.session.SessionFilter;
import dev.ftl.data.session.SessionOverview;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The result of an explorer that ended without writing one: the JSON in its last message, else an
/// error that says so. A quorum never waits for an agent that has forgotten its last step.
final class ForgottenResult {

  private static final int SESSIONS = 50;

  private final Ftl ftl;
  private final Mentions said;
  private final String last;

  private ForgottenResult(Ftl ftl, Mentions said, String last) {
    this.ftl = ftl;
    this.said = said;
    this.last = last;
  }

  /// Writes it, unless the explorer's mode has a result.
  ///
  /// @throws NotFound when nobody can tell which session or mode the explorer worked for
  static void write(HookEvent event, HookContext context) {
    if (!context.hasDatabase()) {
      return;
    }
    Transcript transcript = Transcript.read(event.transcript());
    String last = event.json().text("last_assistant_message", "");
    if (last.isBlank() && transcript != null) {
      last = transcript.lastMessage();
    }
    String prompt = transcript == null ? "" : transcript.prompt();
    new ForgottenResult(context.database(), new Mentions(prompt), last).write();
  }

  private void write() {
    JsonObject body = body();
    List<SessionOverview> sessions =
        ftl.sessions().page(new SessionFilter(null, null), SESSIONS).rows();
    String session = session(sessions);
    ModeStatuses modes = session == null ? null : ftl.sessions().status(session).modes();
    ExplorerMode mode = modes == null ? null : mode(body, modes);
    if (mode == null) {
      throw new NotFound(
          "An explorer ended, and its prompt does not tell for which session and mode", null);
    }
    if (!modes.missing().contains(mode)) {
      return;
    }
    try {
      ftl.sessions().write(session, mode, body == null ? error("without a result") : body);
    } catch (InvalidData e) {
      ftl.sessions().write(session, mode, error("with one that is not valid: " + e.getMessage()));
    }
  }

  private JsonObject body() {
    try {
      return JsonBody.object(last, "explorer result", "mode");
    } catch (InvalidData _) {
      return null;
    }
  }

  private JsonObject error(String how) {
    String message = last.isBlank() ? "" : ". Its last message: " + last.strip();
    return JsonObject.of("status", "error")
        .with(
            "_error",
            Details.shortened("The explorer ended " + how + message, Limits.MESSAGE_CHARACTERS));
  }

  /// The session that the prompt names; without one, the only one that waits for results.
  private String session(List<SessionOverview> sessions) {
    List<String> named = new ArrayList<>();
    List<String> waiting = new ArrayList<>();
    for (SessionOverview each : sessions) {
      boolean labelled =
          said.has("session", each.id())
              || said.has("session_id", each.id())
              || said.has("session id", each.id());
      if (labelled || each.id().length() >= Mentions.LONG_ENOUGH && said.has(each.id())) {
        named.add(each.id());
      }
      if (each.live(Timestamps.now())) {
        waiting.add(each.id());
      }
    }
    if (!named.isEmpty()) {
      return named.getFirst();
    }
    String unknown = said.after("session_id");
    unknown = unknown == null ? said.after("--session") : unknown;
    if (unknown != null) {
      return unknown;
    }
    return waiting.size() == 1 ? waiting.getFirst() : null;
  }

  /// The mode that the result names, else the prompt; else the only one that is missing.
  private ExplorerMode mode(JsonObject body, ModeStatuses modes) {
    ExplorerMode own =
        body == null
            ? null
            : Names.parse(
                ExplorerMode.class, body.text("mode", "").strip().toLowerCase(Locale.ROOT));
    List<ExplorerMode> labelled = new ArrayList<>();
    List<ExplorerMode> mentioned = new ArrayList<>();
    for (ExplorerMode mode : ExplorerMode.values()) {
      if (said.has("mode", Names.of(mode))) {
        labelled.add(mode);
      }
      if (said.has(Names.of(mode))) {
        mentioned.add(mode);
      }
    }
    if (labelled.size() == 1) {
      return labelled.getFirst();
    }
    if (own != null) {
      return own;
    }
    if (mentioned.size() == 1) {
      return mentioned.getFirst();
    }
    return modes.missing().size() == 1 ? modes.missing().getFirst() : null;
  }
}
