package dev.ftl.cli.spec;

import java.io.InputStream;
import java.io.OutputStream;

/// Standard input and output of the process, for a command that takes them over.
public record Streams(InputStream in, OutputStream out) {}
