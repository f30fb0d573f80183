package dev.ftl.app.notification;

import dev.ftl.app.workspace.WorkspacesView;
import dev.ftl.data.watch.Notable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Something that somebody is told of, or several of a kind at once.
///
/// @param names what it is about, in short
/// @param title a few words
/// @param text a sentence more, or empty
/// @param id what its place selects it by; `null` for several, and for what has no entry
public record Notice(Kind kind, List<String> names, String title, String text, String id) {

  /// As many of a kind are told one by one.
  static final int FEW = 3;

  static Notice of(Kind kind, String name, String title, String text, String id) {
    return new Notice(kind, List.of(name), title, text == null ? "" : text, id);
  }

  /// The notices for these; kinds that the dashboard does not report are left out.
  static List<Notice> of(List<Notable> found) {
    List<Notice> notices = new ArrayList<>();
    for (Notable notable : found) {
      Kind kind = kind(notable.kind());
      if (kind != null) {
        String id =
            kind == Kind.CAMPAIGN_DONE
                ? WorkspacesView.campaign(Long.parseLong(notable.id()))
                : notable.id();
        notices.add(of(kind, notable.name(), notable.title(), notable.text(), id));
      }
    }
    return notices;
  }

  private static Kind kind(Notable.Kind kind) {
    return switch (kind) {
      case QUORUM_MET -> Kind.QUORUM_MET;
      case QUORUM_FAILED -> Kind.QUORUM_FAILED;
      case WORKSPACE_BLOCKED -> Kind.WORKSPACE_BLOCKED;
      case CAMPAIGN_DONE -> Kind.CAMPAIGN_DONE;
      case REGRESSION -> Kind.REGRESSION;
      case TASK_CLAIMED, TASK_BLOCKED, CAMPAIGN_STUCK -> null;
    };
  }

  private static Notice several(Kind kind, List<String> names) {
    String first = String.join(", ", names.subList(0, FEW));
    String text = first + " and " + (names.size() - FEW) + " more";
    return new Notice(kind, List.copyOf(names), kind.many(names.size()), text, null);
  }

  /// How many are told of.
  int count() {
    return names.size();
  }

  /// The same notices, but one for all of a kind where there are more than [#FEW]. It stands where
  /// the last of them stood.
  static List<Notice> gathered(List<Notice> notices) {
    Map<Kind, List<String>> names = new LinkedHashMap<>();
    for (Notice notice : notices) {
      names.computeIfAbsent(notice.kind, _ -> new ArrayList<>()).addAll(notice.names);
    }
    List<Notice> gathered = new ArrayList<>();
    for (int i = 0; i < notices.size(); i++) {
      Notice notice = notices.get(i);
      List<String> all = names.get(notice.kind);
      if (all.size() <= FEW) {
        gathered.add(notice);
      } else if (notices.subList(i + 1, notices.size()).stream()
          .noneMatch(later -> later.kind == notice.kind)) {
        gathered.add(several(notice.kind, all));
      }
    }
    return List.copyOf(gathered);
  }
}
