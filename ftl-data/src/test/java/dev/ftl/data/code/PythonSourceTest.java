package dev.ftl.data.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PythonSourceTest {

  @Test
  void listsImportsOnOneLineEachWhereverTheyStand() {
    PythonSource source =
        new PythonSource(
            """
            import os, flask.views as views  # import comment
            from flask import (
                Flask,
                abort,
            )
            from . import local
            from .deep.er import thing
            try:
                import django; import httpx
            except ImportError: pass
            from fasthtml.common \\
                import *
            import os, flask.views as views
            importlib = 1
            """);
    assertThat(source.imports())
        .containsExactly(
            "import os, flask.views as views",
            "from flask import (Flask, abort)",
            "from . import local",
            "from .deep.er import thing",
            "import django",
            "import httpx",
            "from fasthtml.common import *");
    assertThat(source.packages()).containsExactly("os", "flask", "django", "httpx", "fasthtml");
  }

  @Test
  void takesNeitherCommentsNorStringsForImports() {
    PythonSource source =
        new PythonSource(
            "\"\"\"Docs\n"
                + "import flask\n"
                + "\"\"\"\n"
                + "# import flask\n"
                + "x = '''\n"
                + "from flask import Flask\n"
                + "'''\n"
                + "y = 'it\\'s'\n"
                + "import os\n"
                + "z = \"# no comment\"\n"
                + "import sys\n"
                + "message = (\n"
                + "  'a'\n"
                + "  'b'\n"
                + ")\n"
                + "from_flask = 1\n");
    assertThat(source.imports()).containsExactly("import os", "import sys");
  }

  @Test
  void listsThePublicNamesOfTheTopLevel() {
    PythonSource source =
        new PythonSource(
            """
            app = Flask(__name__)
            LIMIT: int = 3
            a, b = 1, 2
            _private = 1
            if x == 1:
                hidden = 2
            LIMIT += 1
            x == 4
            @app.route("/")
            def add(a, b):
                inner = 1
                return a + b
            async def fetch(): pass
            class Store(Base):
                field = 1
            def _helper(): ...
            print("x = 1")
            long = {
            "key": 1}
            """);
    assertThat(source.exports())
        .containsExactly("app", "LIMIT", "a", "b", "add()", "fetch()", "Store", "long");
  }

  @Test
  void bearsAStatementOfManyNames() {
    assertThat(new PythonSource("a, ".repeat(100_000) + "b = c").exports())
        .containsExactly("a", "b");
  }

  @Test
  void bearsBrokenSource() {
    for (String text :
        new String[] {"", "'", "\"\"\"", "\\", "(", ")", "x = 'abc\\", "\uFEFF#", ";"}) {
      assertThat(new PythonSource(text).imports()).as(text).isEmpty();
    }
    assertThat(new PythonSource("x = 'open\nimport os\n)\r\nimport re").imports())
        .containsExactly("import os", "import re");
  }
}
