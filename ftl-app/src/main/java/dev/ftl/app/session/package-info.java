/// The screen of sessions: explorers, their quorum and their results.
package dev.ftl.app.session;
