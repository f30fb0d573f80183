package dev.ftl.data.framework;

import java.util.List;

/// The registry of the frameworks that FTL knows. Names are taken in any case.
public final class Frameworks {

  private static final List<Framework> ALL =
      List.of(
          new Framework(
              "fasthtml",
              3,
              new Idioms(
                  List.of(
                      "Routes are functions under @rt or @app.route",
                      "Pages are built from FT components such as Titled, Div and Form",
                      "Parts of a page are updated through HTMX attributes such as hx_post and"
                          + " hx_target",
                      "Handler parameters carry type annotations, which convert the request",
                      "A handler answers an HTMX request with the fragment alone"),
                  List.of(
                      "HTML written as strings or f-strings",
                      "Jinja or other template files",
                      "A client-side framework such as React or Vue",
                      "JSON endpoints that only the page's own scripts call"))),
          new Framework(
              "fastapi",
              2,
              new Idioms(
                  List.of(
                      "Bodies and answers are Pydantic models",
                      "Routes state their answer by response_model or a return annotation",
                      "Shared resources come in through Depends",
                      "Errors are raised as HTTPException with a status code",
                      "Routes of one topic share an APIRouter"),
                  List.of(
                      "Blocking calls inside async def",
                      "Bodies parsed by hand from Request",
                      "Errors answered as a dict with status 200",
                      "Connections kept in module-level globals"))),
          new Framework(
              "litestar",
              2,
              new Idioms(
                  List.of(
                      "Routes use the method decorators @get, @post, @patch and @delete",
                      "Handlers annotate all parameters and what they return",
                      "Shared resources come in through Provide",
                      "Bodies and answers are dataclasses, msgspec structs or DTOs",
                      "Routes of one topic share a Controller or Router"),
                  List.of(
                      "Handlers without a return annotation",
                      "Synchronous handlers that block without sync_to_thread",
                      "Bodies parsed by hand from Request",
                      "FastAPI's Depends or APIRouter"))),
          new Framework(
              "django",
              2,
              new Idioms(
                  List.of(
                      "Data is reached through models and the ORM",
                      "Every change of a model comes with a migration",
                      "Input is checked by forms or serializers",
                      "URLs are named, and built with reverse or {% url %}",
                      "Related rows are fetched by select_related or prefetch_related"),
                  List.of(
                      "SQL put together from strings",
                      "Queries inside a loop over a queryset",
                      "csrf_exempt on views that browsers use",
                      "Secrets in settings.py"))),
          new Framework(
              "flask",
              1,
              new Idioms(
                  List.of(
                      "Routes use the @app.route decorator, or a Blueprint's",
                      "The app is made by a create_app factory once there is more than one module",
                      "HTML is rendered from templates by render_template",
                      "Errors are raised by abort, and answered by errorhandler"),
                  List.of(
                      "State of a request in module-level globals instead of g",
                      "HTML put together from strings with user input",
                      "app.run(debug=True) outside the main guard",
                      "SECRET_KEY in the source"))));

  private Frameworks() {}

  /// All of them, heaviest first.
  public static List<Framework> all() {
    return ALL;
  }

  /// The framework of that name, or `null`.
  public static Framework named(String name) {
    return ALL.stream()
        .filter(framework -> framework.name().equalsIgnoreCase(name))
        .findFirst()
        .orElse(null);
  }

  /// The idioms of the framework of that name; empty when it is not known.
  public static Idioms idioms(String name) {
    Framework framework = named(name);
    return framework == null ? Idioms.NONE : framework.idioms();
  }

  /// The weight of the framework of that name; 0 when it is not known.
  public static FrameworkWeight weight(String name) {
    Framework framework = named(name);
    return framework == null
        ? new FrameworkWeight(name, 0)
        : new FrameworkWeight(framework.name(), framework.weight());
  }
}
