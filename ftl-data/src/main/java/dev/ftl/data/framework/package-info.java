/// Which web framework a project uses, and its idioms.
package dev.ftl.data.framework;
