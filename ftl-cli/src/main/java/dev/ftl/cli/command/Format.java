package dev.ftl.cli.command;

/// How an answer is printed. People's formats are asked for, never guessed.
enum Format {
  JSON,
  TABLE,
  MARKDOWN
}
