/// The screen that compares benchmark runs, and its charts and exports.
package dev.ftl.app.benchmark;
