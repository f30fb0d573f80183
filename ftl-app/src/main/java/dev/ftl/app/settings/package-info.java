/// What is remembered from one start to the next.
package dev.ftl.app.settings;
