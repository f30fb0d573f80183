/// What `ftl watch` prints and runs as a database changes.
package dev.ftl.cli.watch;
