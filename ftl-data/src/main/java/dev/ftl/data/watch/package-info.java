/// Following a database as it changes, and what of its events is worth telling.
package dev.ftl.data.watch;
