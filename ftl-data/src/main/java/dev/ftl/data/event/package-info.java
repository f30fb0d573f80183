/// The event log.
package dev.ftl.data.event;
