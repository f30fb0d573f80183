/// What agents learned: failures and patterns, their relations, and whether they help.
package dev.ftl.data.memory;
