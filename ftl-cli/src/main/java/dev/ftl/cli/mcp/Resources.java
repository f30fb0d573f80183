package dev.ftl.cli.mcp;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/// The resources: what is current, and by templates what is named. Each is the answer of a command.
final class Resources {

  private static final String MIME_TYPE = "application/json";

  /// A resource or a template.
  private record Entry(String uri, String name, String description, List<String> words) {}

  private static final List<Entry> CURRENT =
      List.of(
          new Entry("ftl://plan", "plan", "The active plan", List.of("plan", "get-active")),
          new Entry(
              "ftl://workspace",
              "workspace",
              "The workspaces that are being worked on, newest first",
              List.of("workspace", "list", "--status", "active", "--full")),
          new Entry(
              "ftl://exploration",
              "exploration",
              "The newest exploration",
              List.of("exploration", "read")));

  private static final List<Entry> TEMPLATES =
      List.of(
          new Entry("ftl://plan/{id}", "plan by id", "A plan", List.of("plan", "read", "--id")),
          new Entry(
              "ftl://workspace/{id}",
              "workspace by id",
              "A workspace, by its id or its task's seq",
              List.of("workspace", "show", "--")));

  private Resources() {}

  static JsonObject list() {
    return JsonObject.of("resources", entries(CURRENT, "uri"));
  }

  static JsonObject templates() {
    return JsonObject.of("resourceTemplates", entries(TEMPLATES, "uriTemplate"));
  }

  private static JsonArray entries(List<Entry> entries, String uri) {
    return JsonArray.ofAll(
        entries.stream()
            .map(
                entry ->
                    JsonObject.of(uri, entry.uri())
                        .with("name", entry.name())
                        .with("description", entry.description())
                        .with("mimeType", MIME_TYPE))
            .toList());
  }

  /// The command whose answer is the resource; `null` when there is no such resource.
  static List<String> words(String uri) {
    for (Entry entry : CURRENT) {
      if (entry.uri().equals(uri)) {
        return entry.words();
      }
    }
    for (Entry template : TEMPLATES) {
      String prefix = template.uri().substring(0, template.uri().indexOf('{'));
      if (uri.startsWith(prefix) && uri.length() > prefix.length()) {
        return Stream.concat(template.words().stream(), Stream.of(uri.substring(prefix.length())))
            .toList();
      }
    }
    return null;
  }

  /// The result of reading one.
  static JsonObject contents(String uri, String json) {
    return JsonObject.of(
        "contents",
        JsonArray.of(JsonObject.of("uri", uri).with("mimeType", MIME_TYPE).with("text", json)));
  }
}
