/// Outlines of source files: what a file exports and imports.
package dev.ftl.data.code;
