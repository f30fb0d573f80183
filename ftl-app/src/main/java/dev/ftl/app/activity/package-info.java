/// The screen of the event log.
package dev.ftl.app.activity;
