/// The phase that the agents are in, and its transitions.
package dev.ftl.data.phase;
