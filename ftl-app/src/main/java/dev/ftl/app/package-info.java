/// The dashboard: its entry point, and where its parts are put together.
package dev.ftl.app;
