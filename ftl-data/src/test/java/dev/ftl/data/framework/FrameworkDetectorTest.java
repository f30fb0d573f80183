package dev.ftl.data.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.framework.Detection.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameworkDetectorTest {

  @TempDir Path folder;

  @Test
  void isSureWhenMostFilesImportIt() throws IOException {
    write("app.py", "from flask import Flask");
    write("pkg/views.py", "import os, flask");
    write("pkg/util.py", "import os");
    assertThat(detect()).isEqualTo(new Detection("flask", 0.85, 1, Source.IMPORTS, 3, 2));
  }

  @Test
  void isLessSureWhenHalfOfTheFilesOrFewerDo() throws IOException {
    write("app.py", "from fastapi import FastAPI");
    write("util.py", "import os");
    assertThat(detect()).isEqualTo(new Detection("fastapi", 0.75, 2, Source.IMPORTS, 2, 1));
  }

  @Test
  void readsNoVirtualEnvironmentAndNoHiddenFolder() throws IOException {
    for (String name :
        new String[] {
          ".venv", "venv", "node_modules", "lib/site-packages", ".git", "own", "src/.cache"
        }) {
      write(name + "/flask_user.py", "import flask");
    }
    write("own/pyvenv.cfg", "home = /usr");
    assertThat(detect()).isEqualTo(Detection.none(0));
  }

  @Test
  void readsNoReadmeOutsideOfTheFolder(@TempDir Path elsewhere) throws IOException {
    Path outside = Files.writeString(elsewhere.resolve("readme"), "Built with Flask.");
    Path readme = Files.createSymbolicLink(folder.resolve("README.md"), outside);
    assertThat(FrameworkDetector.detect(folder).framework()).isEqualTo("none");
    Files.delete(readme);
    Files.createSymbolicLink(readme, Files.copy(outside, folder.resolve("intro")));
    assertThat(FrameworkDetector.detect(folder).framework()).isEqualTo("flask");
  }

  @Test
  void followsNoLink() throws IOException {
    Path outside = Files.createDirectories(folder.resolve(".outside"));
    Files.writeString(outside.resolve("a.py"), "import flask");
    Files.createSymbolicLink(folder.resolve("linked"), outside);
    Files.createSymbolicLink(folder.resolve("b.py"), outside.resolve("a.py"));
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    assertThat(detect().framework()).isEqualTo("none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# import flask",
        "\"\"\"\nimport flask\n\"\"\"",
        "import flask_login",
        "from flaskext import x",
        "from . import flask",
        "from .flask import x",
        "import my.flask",
        "text = 'import flask'"
      })
  void looksAtImportStatementsOnly(String source) throws IOException {
    write("a.py", source);
    assertThat(detect()).isEqualTo(Detection.none(1));
  }

  @Test
  void readsAHundredFilesAtMostTheShallowestFirst() throws IOException {
    for (int i = 0; i < 120; i++) {
      write("deep/er/" + i + ".py", "import django");
    }
    write("z.py", "import flask");
    assertThat(detect()).isEqualTo(new Detection("django", 0.85, 2, Source.IMPORTS, 100, 99));
  }

  @Test
  void prefersTheOneThatMoreFilesImportThenTheHeavier() throws IOException {
    write("a.py", "import flask\nimport fasthtml");
    assertThat(detect().framework()).isEqualTo("fasthtml");
    write("b.py", "import flask");
    assertThat(detect().framework()).isEqualTo("flask");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Framework: flask|flask",
        "- **Framework:** `FastAPI`|fastapi",
        "Built with [Django](https://djangoproject.com).|django",
        "The site is built with HTMX, Pico CSS and FastHTML.|fasthtml",
        "Powered by Litestar!|litestar",
        "A small FastAPI service for invoices|fastapi",
        "This is a Django web application.|django",
        "This project uses Flask.|flask",
        "The shop was built with Flask in 2020.|flask",
        "## A Django site|django",
        "Not for production. Built with Flask.|flask"
      })
  void believesWhatTheReadmeDeclares(String readme, String framework) throws IOException {
    write("README.md", "# Shop\n\n" + readme + "\n");
    int weight = Frameworks.weight(framework).weight();
    assertThat(detect()).isEqualTo(new Detection(framework, 0.95, weight, Source.README, 0, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "this is not a flask app",
        "This is not a Flask app, and it was never built with Flask.",
        "It isn't a flask app.",
        "Unlike projects built with Flask, it needs no server.",
        "It was originally built with Flask.",
        "Works well beside Flask.",
        "See flask and django for comparison.",
        "Built with flask-login",
        "Built without Flask",
        "A linter for Flask app code",
        "It is a tool that tests django project settings",
        "Can be used as a Flask alternative",
        "Built by people who like flasks",
        "```\nFramework: flask\n```",
        "<!-- Framework: flask -->"
      })
  void takesNoMentionAndNoDenialForADeclaration(String readme) throws IOException {
    write("README.md", "# Tool\n\n" + readme + "\n");
    assertThat(detect()).isEqualTo(Detection.none(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Framework Idioms\n\nFastHTML components, HTMX attributes.",
        "## 3. **Framework Idioms**\n\n### Required\n\n- `fasthtml.common` only\n",
        "# Framework idioms (FastHTML)\n\n- Routes under @rt\n",
        "Framework Idioms\n----------------\n\nUse FASTHTML.\n",
        "## Framework Idioms\n\n```python\n# Not a heading\nfrom fasthtml.common import *\n```\n",
        "## Framework Idioms\n\n- Use FastHTML, not Flask.\n- Avoid Django's forms\n"
      })
  void believesASectionOfIdiomsThatNamesIt(String section) throws IOException {
    write(
        "README.md", "# Shop\n\nWorks beside Flask.\n\n" + section + "\n\n# Flask\n\nSee also.\n");
    assertThat(detect()).isEqualTo(new Detection("fasthtml", 0.95, 3, Source.README, 0, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Framework Idioms\n\nNone yet.\n\n## See also\n\nFlask",
        "## Framework Idioms\n\nThis is not a Flask app.\n",
        "## Idioms\n\nFlask blueprints\n",
        "```\n## Framework Idioms\nflask\n```\n",
        "## Framework Idioms\n\nflask-login\n"
      })
  void aSectionThatNamesNoneDeclaresNone(String readme) throws IOException {
    write("README.md", readme);
    assertThat(detect()).isEqualTo(Detection.none(0));
  }

  @Test
  void readsAcrossWrappedLinesAndTables() throws IOException {
    write("readme.rst", "Shop\n====\n\nThe shop is built\nwith FastAPI.\n");
    assertThat(detect().framework()).isEqualTo("fastapi");
    write("README.md", "| Part | Choice |\n| --- | --- |\n| Framework | Litestar |\n");
    assertThat(detect().framework()).isEqualTo("litestar");
  }

  @Test
  void needsAFolder() throws IOException {
    write("a.py", "import flask");
    assertThatThrownBy(() -> FrameworkDetector.detect(folder.resolve("a.py")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> FrameworkDetector.detect(folder.resolve("none")))
        .isInstanceOf(NotFound.class)
        .hasMessageContaining("none");
  }

  private Detection detect() {
    return FrameworkDetector.detect(folder);
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
