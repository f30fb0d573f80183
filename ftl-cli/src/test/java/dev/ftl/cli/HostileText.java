package dev.ftl.cli;

import java.util.List;
import java.util.random.RandomGenerator;

/// Texts that somebody who wants to do harm would write, chosen by chance.
final class HostileText {

  /// As values of options, arguments, strings in JSON, and cells of a database.
  private static final List<String> TEXTS =
      List.of(
          "\u001b[2J\u001b[31mred",
          "\u009b31m\u0085\u2028",
          "\u202egnp.exe\u2066\u200f\u061c",
          "\r\nforged: line\r",
          "\u0001\u0007\b\u007f",
          "'; DROP TABLE plan; --",
          "$(touch pwned) `touch pwned` ; touch pwned",
          "a' b\" c\\",
          "%s%n%1$999999999d",
          "../../../victim/keys",
          "/dev/zero",
          "../victim/.ftl/ftl.db",
          "=HYPERLINK(\"http://x\")",
          "](http://x) <img src=x> @team |",
          "a" + "\u0301".repeat(2000),
          "👩‍💻".repeat(300),
          "x".repeat(70_000),
          "- ".repeat(5000),
          "\n".repeat(5000),
          "[] a ".repeat(4000),
          "```\n{\n".repeat(2000),
          "[".repeat(2000),
          "{\"a\":".repeat(2000),
          "-1",
          "2147483647",
          "9223372036854775807",
          "9223372036854775808",
          "1.7976931348623157e308",
          "5e-324",
          "1e999",
          "NaN",
          "null",
          "{}",
          "[]",
          "",
          " ",
          "-",
          "--",
          "--help",
          "=",
          "2026-02-30T25:61:61Z",
          "+999999999-01-01",
          "none",
          "all",
          "active",
          "001",
          "1",
          "002-write-export",
          "v1",
          "builder-1",
          "BUILD",
          "complete");

  /// As names of files, relative to the project.
  private static final List<String> FILES =
      List.of(
          ".ftl/ftl.db",
          ".ftl/ftl.log",
          ".git/config",
          "README.md",
          "link",
          "dangling",
          "pipe",
          "folder",
          "folder/new",
          "away/new",
          "missing/new",
          "out",
          "\u001b[31m\n.json",
          "a'b;touch pwned",
          "/dev/null",
          "/dev/zero",
          "/dev/full",
          "jdbc:postgresql://user:secret@nowhere/db",
          "file:x.db?mode=memory",
          ":memory:",
          "x".repeat(300),
          "-");

  private HostileText() {}

  static String any(RandomGenerator random) {
    return pick(TEXTS, random);
  }

  static String file(RandomGenerator random) {
    return pick(FILES, random);
  }

  static <T> T pick(List<T> list, RandomGenerator random) {
    return list.get(random.nextInt(list.size()));
  }
}
