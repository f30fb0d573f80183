/// A server of the Model Context Protocol (MCP) on standard input and output. Its tools and
/// resources are the commands: [ToolCall] turns arguments into words for the same `CallRunner` that
/// the command line uses. [McpServer] reads messages, [Methods] answers them.
package dev.ftl.cli.mcp;
