package dev.ftl.data.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkspaceNamesTest {

  @ParameterizedTest
  @CsvSource({
    "001-slug, 001-slug",
    "001_slug_active.xml, 001-slug",
    ".ftl/workspace/001_two-words_complete.xml, 001-two-words",
    "'C:\\x\\002_slug_blocked.xml', 002-slug",
    "001_slug.xml, 001-slug",
    "odd.xml, odd",
    "001-active, 001-active"
  })
  void knowsWorkspacesByTheirOldFilesToo(String name, String id) {
    assertThat(WorkspaceNames.id(name)).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "python -m pytest tests/test_limit.py --collect-only, tests/test_limit.py",
    "pytest 'tests/test_a.py::TestA::test_b' -v, tests/test_a.py",
    "cd api && pytest limit_test.py, limit_test.py",
    "npx jest src/a.spec.ts, src/a.spec.ts",
    "javac src/LimitTest.java, src/LimitTest.java",
    "go test ./a/limit_test.go, ./a/limit_test.go",
    "python latest.py,",
    "pytest tests/,",
    "python -m py_compile main.py,",
    "true,"
  })
  void findsTheTestFileInAVerifyCommand(String verify, String file) {
    assertThat(WorkspaceNames.testFile(verify)).isEqualTo(file);
  }
}
