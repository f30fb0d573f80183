/// Campaigns and their tasks: claiming, completing, blocking, merging revised plans, archiving.
package dev.ftl.data.campaign;
