package dev.ftl.cli.plugin;

import java.nio.file.Path;
import java.util.List;

/// What was installed for an agent host.
///
/// @param host claude or agents
/// @param path the plugin's folder, or the file that holds the paragraph
/// @param changed the files that were written; empty when all of them were as they should be
public record Installed(String host, Path path, List<String> changed) {}
