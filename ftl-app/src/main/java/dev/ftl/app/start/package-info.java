/// Options, windows and snapshots.
package dev.ftl.app.start;
