package dev.ftl.data.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ftl.data.FtlException.NotFound;
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
    assertThat(detect()).isEqualTo(new Detection("flask", 0.85, false, 3, 2));
  }

  @Test
  void isLessSureWhenHalfOfTheFilesOrFewerDo() throws IOException {
    write("app.py", "from fastapi import FastAPI");
    write("util.py", "import os");
    assertThat(detect()).isEqualTo(new Detection("fastapi", 0.75, false, 2, 1));
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
    assertThat(detect()).isEqualTo(new Detection(null, 0.5, false, 0, 0));
  }

  @Test
  void followsNoLink() throws IOException {
    Path outside = Files.createDirectories(folder.resolve(".outside"));
    Files.writeString(outside.resolve("a.py"), "import flask");
    Files.createSymbolicLink(folder.resolve("linked"), outside);
    Files.createSymbolicLink(folder.resolve("b.py"), outside.resolve("a.py"));
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    assertThat(detect().framework()).isNull();
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
    assertThat(detect()).isEqualTo(new Detection(null, 0.5, false, 1, 0));
  }

  @Test
  void readsAHundredFilesAtMostTheShallowestFirst() throws IOException {
    for (int i = 0; i < 120; i++) {
      write("deep/er/" + i + ".py", "import django");
    }
    write("z.py", "import flask");
    assertThat(detect()).isEqualTo(new Detection("django", 0.85, false, 100, 99));
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
    assertThat(detect()).isEqualTo(new Detection(framework, 0.95, true, 0, 0));
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
    assertThat(detect()).isEqualTo(new Detection(null, 0.5, false, 0, 0));
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
