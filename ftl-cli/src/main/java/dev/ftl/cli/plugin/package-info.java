/// Puts FTL into an agent host: the plugin's files, or a paragraph for hosts without plugins.
package dev.ftl.cli.plugin;
