package dev.ftl.data.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutlineTest {

  @Test
  void readsJava() {
    Outline outline =
        Outline.of(
            "src/A.java",
            """
            package a;
            import java.util.List;
            import static java.util.Map.*;
            /// import nothing;
            public final class A {
              public class Inner {}
            }
            class Hidden {}
            public sealed interface B {}
            public record C(int x) {}
            """);
    assertThat(outline.exports()).containsExactly("A", "B", "C");
    assertThat(outline.imports())
        .containsExactly("import java.util.List;", "import static java.util.Map.*;");
  }

  @Test
  void readsScripts() {
    Outline outline =
        Outline.of(
            "a.tsx",
            """
            import React, { useState } from 'react'
            import type {
              A,
              B,
            } from "./types"
            import './a.css';
            export default function App() {}
            export async function* rows<T>(x: T) {}
            export const LIMIT = (3)
            export type Row = { a: number }
            const hidden = "export const no = 1"
            """);
    assertThat(outline.exports()).containsExactly("App()", "rows()", "LIMIT", "Row");
    assertThat(outline.imports())
        .containsExactly(
            "import React, { useState } from 'react'",
            "import type { A, B, } from \"./types\"",
            "import './a.css'");
  }

  @Test
  void readsGo() {
    Outline outline =
        Outline.of(
            "a.go",
            "package a\n"
                + "import (\n"
                + "\t\"fmt\"\n"
                + "\tx \"net/http\"\n"
                + ")\n"
                + "import \"os\"\n"
                + "func Run(a int) {}\n"
                + "func hidden() {}\n"
                + "func Map[T any](x T) {}\n"
                + "type Store struct {}\n"
                + "func (s Store) Get() {}\n");
    assertThat(outline.exports()).containsExactly("Run()", "Map()", "Store");
    assertThat(outline.imports())
        .containsExactly("import ( \"fmt\" x \"net/http\" )", "import \"os\"");
  }

  @Test
  void knowsNothingOfOtherFiles() {
    for (String name : new String[] {"README.md", "Makefile", "py", "a.txt", ".py/x"}) {
      assertThat(Outline.of(name, "import os\nx = 1\n"))
          .as(name)
          .isEqualTo(Outline.of("a.rst", ""));
    }
  }
}
