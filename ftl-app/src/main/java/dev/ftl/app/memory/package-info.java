/// The screen of what agents learned.
package dev.ftl.app.memory;
