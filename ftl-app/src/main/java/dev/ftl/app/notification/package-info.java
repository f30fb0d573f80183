/// Tells of quorums, blocks, completed campaigns and regressions.
package dev.ftl.app.notification;
