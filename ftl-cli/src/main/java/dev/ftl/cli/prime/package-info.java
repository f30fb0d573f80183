/// What `ftl prime` prints: the state of a project for the start of an agent's session.
package dev.ftl.cli.prime;
