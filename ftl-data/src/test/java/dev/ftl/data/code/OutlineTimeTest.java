package dev.ftl.data.code;

import dev.ftl.data.LinearTime;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// Source that makes a backtracking scan slow.
@Isolated
class OutlineTimeTest {

  private static final int SIZE = 30_000;

  @Test
  void readsScriptsInLinearTime() {
    check("a.ts", count -> "import " + " ".repeat(4 * count) + "x");
    check("a.ts", "import {\n"::repeat);
    check("a.ts", count -> "import {\n" + "a,\n".repeat(count));
    check("a.ts", count -> "export " + "default ".repeat(count));
    check("a.ts", count -> "export function f<" + "<".repeat(count));
    check("a.ts", "import 'a\n"::repeat);
  }

  @Test
  void readsGoInLinearTime() {
    check("a.go", "import (\n"::repeat);
    check("a.go", count -> "import (\n" + "\"a\"\n".repeat(count));
    check("a.go", "func A[\n"::repeat);
    check("a.go", "import \"a\n"::repeat);
  }

  @Test
  void readsJavaInLinearTime() {
    check("A.java", count -> "public " + "static ".repeat(count));
    check("A.java", "import a.\n"::repeat);
    check("A.java", count -> "import " + "a.".repeat(count));
  }

  @Test
  void readsPythonInLinearTime() {
    check("a.py", "a, "::repeat);
    check("a.py", count -> "a: " + "b ".repeat(count));
    check("a.py", "from a import (\n"::repeat);
    check("a.py", "x = '''"::repeat);
    check("a.py", "\\\n"::repeat);
    check("a.py", count -> "import " + "a, ".repeat(count));
  }

  private static void check(String file, IntFunction<String> text) {
    LinearTime.assertLinear(
        file + " " + text.apply(2).strip(), SIZE, text, source -> Outline.of(file, source));
  }
}
