/// The observer: turns what happened in workspaces into failures, patterns, links and feedback,
/// each once. Scoring and extraction are pure; verify commands run outside any transaction.
package dev.ftl.data.observer;
